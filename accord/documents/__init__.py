"""File formats and archives to documents and their numbered passages.

`load_text` reads one file, `read_archive` many, `passages` and `split_documents` cut them up.
"""

from accord.documents._archive import (
    COLUMNS,
    map_documents,
    read_archive,
    read_json_lines,
    split_documents,
)
from accord.documents._load import LARGEST, SUFFIXES, SourceText, load_text
from accord.documents._passages import fold, passages

__all__ = [
    "COLUMNS",
    "LARGEST",
    "SUFFIXES",
    "SourceText",
    "fold",
    "load_text",
    "map_documents",
    "passages",
    "read_archive",
    "read_json_lines",
    "split_documents",
]
