"""The folder on disk: settings, register, tables, and what each stage was made from."""

from accord.workspace._frames import schema_of, to_frame, to_records

__all__ = ["schema_of", "to_frame", "to_records"]
