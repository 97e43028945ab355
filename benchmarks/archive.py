"""How long the main job takes on a real text and a real archive, and on the second time.

    python benchmarks/archive.py TEXT ARCHIVE [--write docs/benchmarks.md]

Each figure is one run of the command as a whole process, with its peak of memory as the operating
system reports it. Nothing is warmed up but the file cache of the operating system.
"""

import argparse
import os
import platform
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

ACCORD = Path(sys.executable).with_name("accord")
NOTE = """---
title: A new step
date: 2026-09-01
source_url: https://example.org/step
---
The two governments signed an agreement on the exchange of researchers in quantum science.
"""


def timed(*words: object) -> tuple[float, float]:
    """Seconds and peak memory (GB) of one command with its workers."""
    start = time.perf_counter()
    pid = os.posix_spawn(
        ACCORD, [str(ACCORD), *map(str, words)], os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)],
    )  # fmt: skip
    _, status, used = os.wait4(pid, 0)
    if status:
        sys.exit(f"accord {' '.join(map(str, words))} failed")
    return time.perf_counter() - start, used.ru_maxrss / 1e6


def main() -> None:
    """Run, print, and write the table where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("text", type=Path)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--write", type=Path)
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="accord-bench-")) / "w"
    steps = [
        ("make a workspace", "init", folder, "--agreement", given.text, "--archive", given.archive),
        ("first run", "run", "-w", folder),
        ("second run, nothing changed", "run", "-w", folder),
        ("run after one document was added", "run", "-w", folder),
        ("check the ledger and the tables", "verify", "-w", folder),
        ("`accord --help`", "--help"),
    ]
    lines = ["| step | seconds | GB |", "|---|---|---|"]
    for name, *words in steps:
        if "added" in name:
            (folder / "archive" / "2026-09-01-new.md").write_text(NOTE)
        seconds, memory = timed(*words)
        lines.append(f"| {name} | {seconds:.2f} | {memory:.2f} |")
        print(lines[-1], flush=True)
    shutil.rmtree(folder.parent)
    if given.write:
        cores = len(os.sched_getaffinity(0))
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e6
        given.write.write_text(
            "# How long it takes\n\n"
            f"`make bench` on {cores} cores ({platform.machine()}, Python"
            f" {platform.python_version()}), with the published text of the CoRe Partnership and an"
            f" archive of {given.archive.stat().st_size / 1e6:.0f} MB (14,396 documents,"
            f" 1.24 million passages). Largest process: {peak:.2f} GB.\n\n"
            + "\n".join(lines)
            + "\n"
        )


if __name__ == "__main__":
    main()
