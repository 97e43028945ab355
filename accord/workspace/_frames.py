"""Records to Polars frames and back: one schema a record, taken from its fields."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import polars as pl
from pydantic import BaseModel

from accord.records import Record

R = TypeVar("R", bound=Record)

_SCALARS: dict[Any, pl.DataType] = {
    str: pl.String(),
    bool: pl.Boolean(),
    int: pl.Int64(),
    float: pl.Float64(),
    date: pl.Date(),
    datetime: pl.Datetime("us", "UTC"),
}


def schema_of(record: type[BaseModel]) -> dict[str, pl.DataType]:
    """Column names and types of a table of `record`; a mapping becomes JSON text."""
    return {name: _column(field.annotation) for name, field in record.model_fields.items()}


def to_frame(rows: Iterable[Record], record: type[Record]) -> pl.DataFrame:
    """A table of records, in the order given."""
    dumped = [
        {k: json.dumps(v, sort_keys=True) if isinstance(v, dict) and _is_mapping(record, k) else v
         for k, v in row.model_dump().items()}
        for row in rows
    ]  # fmt: skip
    return pl.DataFrame(dumped, schema=schema_of(record))


def to_records(frame: pl.DataFrame, record: type[R]) -> list[R]:
    """The records of a table that `to_frame` made; columns that the record lacks are left out."""
    names = list(record.model_fields)
    return [
        record.model_validate(
            {k: json.loads(v) if v is not None and _is_mapping(record, k) else v
             for k, v in row.items()}
        )
        for row in frame.select(names).iter_rows(named=True)
    ]  # fmt: skip


def _is_mapping(record: type[BaseModel], name: str) -> bool:
    return get_origin(record.model_fields[name].annotation) is dict


def _column(annotation: Any) -> pl.DataType:
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return pl.String()
    if origin in (Union, UnionType):
        return _column(next(a for a in inner if a is not NoneType))
    if origin is tuple:
        return pl.List(_column(inner[0]))
    if origin is dict:
        return pl.String()
    if hasattr(annotation, "__metadata__"):
        return _column(inner[0])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return pl.Struct(schema_of(annotation))
    raise TypeError(f"no column type for {annotation!r}")
