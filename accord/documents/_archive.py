"""Archives: many documents in a Parquet or JSON Lines file, or a folder of files."""

import json
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import repeat
from pathlib import Path
from typing import Any

import polars as pl

from accord.documents._load import SUFFIXES, load_text
from accord.documents._passages import passage_rows
from accord.records import InputError, Passage
from accord.workspace import digest_bytes, files_in, schema_of

COLUMNS = ("path", "kind", "date", "title", "url", "text")
_PART = 400


def read_archive(path: Path, *, today: date) -> pl.DataFrame:
    """The documents of an archive, sorted by path, with the digest of each text.

    `path` is a Parquet file, a JSON Lines file, or a folder of such files and of loose documents;
    a loose document's path is the one within the folder.

    Raises:
        InputError: a column is missing, a date is none or after `today`, a text is empty, a path
            is given twice, or a file cannot be read.
    """
    if not path.exists():
        raise InputError(path, "no such file or folder", "name an archive (.parquet, .jsonl)")
    files = files_in(path) if path.is_dir() else [path]
    frames = [_read(file, path) for file in files]
    blank = pl.DataFrame(schema=dict.fromkeys((*COLUMNS, "file"), pl.String()))
    found = pl.concat([blank, *frames]).sort("path", "file")
    _check(found, today)
    return found.select(
        *COLUMNS[:2],
        pl.col("date").str.to_date("%Y-%m-%d"),
        *COLUMNS[3:],
        pl.col("text")
        .map_elements(lambda t: digest_bytes(t.encode()), pl.String())
        .alias("digest"),
    )


def read_json_lines(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """`file:line` and object of each line of a JSON Lines file; blank lines are passed over.

    Raises:
        InputError: the file cannot be read or is not UTF-8; a line is no JSON object.
    """
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise InputError(file, f"byte {error.start} is not UTF-8", "save it as UTF-8") from None
    except OSError as error:
        raise InputError(file, f"cannot be read ({error.strerror})", "check the path") from None
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        place = f"{file}:{number}"
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise InputError(place, "not JSON", "write one object a line") from None
        if not isinstance(row, dict):
            raise InputError(place, "not an object", "write one object a line")
        yield place, row


def split_documents(documents: pl.DataFrame, *, workers: int = 1) -> pl.DataFrame:
    """The passages of all documents, sorted by document and number.

    Work is cut into parts of a fixed size, so the result is the same for any number of workers.
    """
    rows = documents.select("path", "text").sort("path")
    frames = map_documents(_split, rows, workers=workers)
    return pl.concat([pl.DataFrame(schema=schema_of(Passage)), *frames])


def map_documents(
    work: Callable[[pl.DataFrame], pl.DataFrame], rows: pl.DataFrame, *, workers: int
) -> Iterator[pl.DataFrame]:
    """What `work`, a function of a module, makes of each part of the rows, in their order."""
    parts = [rows.slice(n, _PART) for n in range(0, rows.height, _PART)]
    if workers == 1 or len(parts) < 2:
        yield from map(work, parts)
        return
    # Spawned, not forked: a fork would share the workspace's lock and outlive a killed parent.
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, spawn, initializer=_end_with_parent) as pool:
        yield from pool.map(work, parts)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None

    def wait() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def _split(part: pl.DataFrame) -> pl.DataFrame:
    names = [name for name in schema_of(Passage) if name != "document"]
    columns: dict[str, list[object]] = {name: [] for name in ("document", *names)}
    for path, text in part.iter_rows():
        before = len(columns["number"])
        for row in passage_rows(text):
            for name in names:
                columns[name].append(row[name])
        columns["document"].extend(repeat(path, len(columns["number"]) - before))
    return pl.DataFrame(columns, schema=schema_of(Passage))


def _read(file: Path, archive: Path) -> pl.DataFrame:
    if file.suffix == ".parquet":
        return _read_parquet(file)
    if file.suffix in (".jsonl", ".ndjson"):
        return _read_jsonl(file)
    if file.suffix.lower() in SUFFIXES:
        return _read_loose(file, archive)
    raise InputError(
        file,
        "no archive and no document",
        f"an archive holds .parquet, .jsonl and {', '.join(sorted(SUFFIXES))}",
    )


def _read_parquet(file: Path) -> pl.DataFrame:
    try:
        there = pl.read_parquet_schema(file)
        _need(file, set(there))
        frame = pl.read_parquet(file, columns=list(COLUMNS))
    except (pl.exceptions.PolarsError, OSError) as error:
        reason = str(error).splitlines()[0]
        raise InputError(file, f"not a Parquet file: {reason}", "write it anew") from None
    return frame.select(pl.col(COLUMNS).cast(pl.String()), pl.lit(str(file)).alias("file"))


def _read_jsonl(file: Path) -> pl.DataFrame:
    rows = []
    for place, row in read_json_lines(file):
        _need(place, set(row))
        if wrong := [name for name in COLUMNS if not isinstance(row[name], str)]:
            raise InputError(place, f"{wrong[0]!r} is not text", "write it in quotes")
        rows.append([row[name] for name in COLUMNS] + [place])
    names = (*COLUMNS, "file")
    return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String()), orient="row")


def _read_loose(file: Path, archive: Path) -> pl.DataFrame:
    source = load_text(file)
    if source.date is None:
        raise InputError(
            file,
            "has no date",
            "begin the file's name with one (2024-05-31-…), or a Markdown file with 'date: …'",
        )
    name = file.relative_to(archive).as_posix() if archive.is_dir() else file.name
    row = [name, "document", source.date.isoformat(), source.title, source.url or "", source.text]
    names = (*COLUMNS, "file")
    return pl.DataFrame([[*row, str(file)]], schema=dict.fromkeys(names, pl.String()), orient="row")


def _need(place: object, there: set[str]) -> None:
    if missing := [name for name in COLUMNS if name not in there]:
        raise InputError(
            place,
            f"without the column {missing[0]!r}",
            f"an archive has {', '.join(COLUMNS)}; here: {', '.join(sorted(there))[:200]}",
        )


def _check(found: pl.DataFrame, today: date) -> None:
    day = pl.col("date").str.to_date("%Y-%m-%d", strict=False)
    faults = {
        "has no path": (pl.col("path").fill_null("") == "", "give it one"),
        "has no date in the form YYYY-MM-DD": (day.is_null(), "write its day of publication"),
        f"has a date after today, {today}": (day > today, "correct the date"),
        "has no text": (pl.col("text").fill_null("").str.strip_chars() == "", "leave it out"),
        "is there twice": (pl.col("path").is_duplicated(), "keep one document a path"),
    }
    for problem, (wrong, remedy) in faults.items():
        rows = found.filter(wrong).head(1)
        if rows.height:
            raise InputError(rows["file"][0], f"document {rows['path'][0]!r} {problem}", remedy)
