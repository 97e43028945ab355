"""The one place where the time of day is read."""

import os
from datetime import UTC, datetime

from accord.records import InputError


def now() -> datetime:
    """This moment; or the one that `SOURCE_DATE_EPOCH` names, so that a run can be repeated.

    The variable holds seconds since 1970-01-01 UTC (reproducible-builds.org).
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is None:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError):
        raise InputError(
            "SOURCE_DATE_EPOCH", f"{given!r} is no time", "give whole seconds"
        ) from None
