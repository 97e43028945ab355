"""The folder on disk: settings, register, tables, and what each stage was made from."""

from accord.workspace._files import (
    digest_bytes,
    digest_file,
    files_in,
    sweep,
    write_atomically,
    write_table,
)
from accord.workspace._frames import schema_of, to_frame, to_records
from accord.workspace._lock import only_writer
from accord.workspace._register import (
    Register,
    Struck,
    adopt,
    mark_of,
    merge,
    read_register,
    write_register,
)
from accord.workspace._reviews import read_reviews, with_review
from accord.workspace._settings import Settings, read_settings, write_settings
from accord.workspace._stages import Made, StageBook, digest_code, digest_path
from accord.workspace._workspace import Workspace, create

__all__ = [
    "Made",
    "Register",
    "Settings",
    "StageBook",
    "Struck",
    "Workspace",
    "adopt",
    "create",
    "digest_bytes",
    "digest_code",
    "digest_file",
    "digest_path",
    "files_in",
    "mark_of",
    "merge",
    "only_writer",
    "read_register",
    "read_reviews",
    "read_settings",
    "schema_of",
    "sweep",
    "to_frame",
    "to_records",
    "with_review",
    "write_atomically",
    "write_register",
    "write_settings",
    "write_table",
]
