"""A small workspace with something for every stage, and a command that runs in it."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

ACCORD = Path(sys.executable).with_name("accord")
CLOCK = datetime(2026, 11, 25, 12, tzinfo=UTC)

TEXT = """---
title: "Test Partnership (TEST)"
date: 2021-04-16
parties: [USA, JPN]
---

# Test Partnership (TEST)

## Health

The United States and Japan will together:

- Deliver 200 million doses of COVID-19 vaccine to developing countries through COVAX by 2022.
- Support reform of the World Health Organization.

## Climate

- Japan will cut greenhouse gas emissions by 46 percent by 2030.
"""
NOTES = [
    ("2021-09-24", "Doses delivered", "The United States has delivered 120 million doses of "
     "COVID-19 vaccine to developing countries through COVAX. Shipments continue every week."),
    ("2022-06-30", "More doses", "Japan has delivered 60 million doses of COVID-19 vaccine through "
     "COVAX to developing countries."),
    ("2025-01-20", "Withdrawal", "The United States withdraws from the World Health Organization "
     "and ends its support of the reform of the World Health Organization."),
    ("2023-05-20", "Emissions", "Japan reaffirmed that it will cut greenhouse gas emissions by 46 "
     "percent by 2030."),
    ("2023-07-01", "Weather", "The garden party was moved into the hall because of rain."),
]  # fmt: skip
BINDINGS = """bindings:
- commitment: test-2021/C1
  indicator: ghg
  entity: JPN
  direction: lower
  target:
    value: 760
    period: '2030'
  note: A test.
triggers:
- id: flu
  commitment: test-2021/H1
  counts: counts/flu.csv
  series: cases
  method: C1
  notify: health desk
  due_hours: 24
"""


def note(day, title, text):
    path = f"notes/{day}-{title.lower().replace(' ', '-')}"
    return {
        "path": path, "kind": "note", "date": day, "title": title,
        "url": f"https://example.org/{path}", "text": text,
    }  # fmt: skip


def accord(*words, clock=CLOCK, **options):
    env = os.environ | {"SOURCE_DATE_EPOCH": str(int(clock.timestamp()))}
    command = [ACCORD, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env, **options)


def make(folder: Path) -> Path:
    """A workspace at `folder`, not run yet."""
    source = folder.parent / "source"
    source.mkdir(exist_ok=True)
    (source / "test.md").write_text(TEXT, encoding="utf-8")
    lines = [json.dumps(note(*row)) for row in NOTES]
    (source / "notes.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = accord(
        "init", folder, "--agreement", source / "test.md", "--archive", source / "notes.jsonl"
    )
    assert done.returncode == 0, done.stderr
    register = folder / "register" / "test-2021.yaml"
    text = register.read_text("utf-8")
    assert "bindings: []\ntriggers: []\n" in text
    # What is bound has to be there, so the register is filled by hand after a first reading.
    assert accord("read", "-w", folder).returncode == 0
    text = register.read_text("utf-8")
    register.write_text(text.replace("bindings: []\ntriggers: []\n", BINDINGS), encoding="utf-8")
    (folder / "figures" / "indicators.csv").write_text(
        "id,title,unit,source,url,licence\nghg,Greenhouse gases,Mt,UNFCCC,https://unfccc.int,-\n"
    )
    years = zip(
        range(2013, 2023), (1405, 1356, 1320, 1305, 1289, 1245, 1210, 1147, 1168, 1135), strict=True
    )
    (folder / "figures" / "observations.csv").write_text(
        "indicator,entity,period,value,unit,source,vintage\n"
        + "".join(f"ghg,JPN,{y},{v},Mt,table 1,2024-04-12\n" for y, v in years)
    )
    counts = [5, 7, 6, 5, 8, 6, 7, 6, 5, 60, 6, 7]
    (folder / "counts" / "flu.csv").write_text(
        "period,cases\n" + "".join(f"2024-W{n:02},{c}\n" for n, c in enumerate(counts, 1))
    )
    (folder / "models" / "surge.toml").write_text(
        'model = "transmission"\ncommitment = "test-2021/H1"\nseed = 7\n'
    )
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
