"""An archive is one file or a folder; a fault in it is named with its document."""

import json
from datetime import date

import polars as pl
import pytest

from accord.documents import read_archive, split_documents
from accord.records import InputError, Passage
from accord.workspace import to_records

TODAY = date(2022, 1, 1)
ROW = {
    "path": "b",
    "kind": "note",
    "date": "2021-05-01",
    "title": "T",
    "url": "https://example.org/b",
    "text": "We met. We acted.",
}


def write(path, *rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def test_parquet_lines_and_loose_files_of_a_folder_are_one_archive(tmp_path):
    pl.DataFrame([ROW | {"path": "c"}]).write_parquet(tmp_path / "x.parquet")
    write(tmp_path / "n.jsonl", ROW)
    (tmp_path / "2021-06-01-a.md").write_text("# A\n\nIt began.")
    found = read_archive(tmp_path, today=TODAY)
    assert found["path"].to_list() == ["2021-06-01-a.md", "b", "c"]
    assert found["date"].to_list()[0] == date(2021, 6, 1)
    assert found["title"][0] == "A"
    assert found["digest"][1] == found["digest"][2]


def test_splitting_gives_the_same_whatever_the_number_of_workers(tmp_path):
    rows = [ROW | {"path": f"d{n:04}"} for n in range(900)]
    found = read_archive(write(tmp_path / "n.jsonl", *rows), today=TODAY)
    one = split_documents(found)
    assert one.equals(split_documents(found, workers=2))
    assert [p.text for p in to_records(one.head(2), Passage)] == ["We met.", "We acted."]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"date": "2022-01-02"}, "'b' has a date after today, 2022-01-01"),
        ({"date": "soon"}, "'b' has no date"),
        ({"date": ""}, "'b' has no date"),
        ({"text": " "}, "'b' has no text"),
        ({"path": ""}, "has no path"),
        ({"title": None}, r"n.jsonl:2: 'title' is not text"),
        ({"path": "a"}, "'a' is there twice"),
    ],
)
def test_a_fault_is_named_with_its_document(tmp_path, change, says):
    path = write(tmp_path / "n.jsonl", ROW | {"path": "a"}, ROW | change)
    with pytest.raises(InputError, match=says):
        read_archive(path, today=TODAY)


def test_a_missing_column_is_named_and_what_is_there(tmp_path):
    pl.DataFrame([{k: v for k, v in ROW.items() if k != "url"}]).write_parquet(
        tmp_path / "x.parquet"
    )
    with pytest.raises(InputError, match=r"without the column 'url'; an archive has .*here: date"):
        read_archive(tmp_path, today=TODAY)
    (tmp_path / "x.parquet").write_bytes(b"PAR1 not")
    with pytest.raises(InputError, match="not a Parquet file"):
        read_archive(tmp_path, today=TODAY)


def test_lines_that_are_not_json_and_loose_files_without_a_date_are_refused(tmp_path):
    path = tmp_path / "n.jsonl"
    path.write_text(json.dumps(ROW) + "\n{oops\n")
    with pytest.raises(InputError, match=r"n.jsonl:2: not JSON"):
        read_archive(path, today=TODAY)
    path.unlink()
    (tmp_path / "a.md").write_text("Words.")
    with pytest.raises(InputError, match=r"a.md: has no date"):
        read_archive(tmp_path, today=TODAY)
