"""One way to write a value as JSON bytes: RFC 8785, for values without fractions.

Names are sorted by their UTF-16 code units, nothing stands between tokens, text is UTF-8. Numbers
are whole and within 53 bits; a figure with a fraction is written as text by whoever appends it, so
that no two programs can differ on how to print it.
"""

import json
from typing import Any, TypeAlias

from accord.records import CheckError

Value: TypeAlias = "bool | int | str | list[Value] | dict[str, Value] | None"
_SAFE = 2**53


def canonical(value: Value) -> bytes:
    """The bytes of a value.

    Raises:
        ValueError: a fraction, a number over 53 bits, or text that is no Unicode.
    """
    return json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":")).encode()


def parse(content: bytes) -> Value:
    """The value that `canonical` wrote.

    Raises:
        CheckError: the bytes are not exactly what `canonical` writes.
    """
    try:
        value: Value = json.loads(content)
        exact = canonical(value) == content
    except (ValueError, RecursionError) as error:
        raise CheckError(f"not canonical JSON: {error}") from None
    if not exact:
        raise CheckError("not canonical JSON: written in another way")
    return value


def _ordered(value: Any) -> Any:
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
        return {name: _ordered(value[name]) for name in names}
    if isinstance(value, list | tuple):
        return [_ordered(item) for item in value]
    if isinstance(value, float):
        raise ValueError(f"{value} has a fraction; write it as text")
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= _SAFE:
        raise ValueError(f"{value} is over 53 bits; write it as text")
    return value
