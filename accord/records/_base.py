"""What every record shares, and the named types of its strings and numbers."""

from typing import Annotated, Any, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

AgreementId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""Short and readable: `core-2021`."""
CommitmentId = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[A-Z]{1,3}[0-9]{1,4}[a-z]?$")
]
"""The agreement's id, a slash, the section's letter and a number: `core-2021/H3`."""
Digest = Annotated[str, StringConstraints(pattern=r"^sha256:[0-9a-f]{64}$")]
Party = Annotated[str, StringConstraints(min_length=1, max_length=80)]
"""ISO 3166-1 alpha-3 for a country (`JPN`), else the short name of a group or an agency."""
Period = Annotated[
    str, StringConstraints(pattern=r"^(FY)?\d{4}(-(\d{2}(-\d{2})?|Q[1-4]|W\d{2}|S[12]))?$")
]
"""An SDMX period: `2030`, `2024-06`, `2024-Q2`, `2024-W07`, `2024-06-30`; `FY2013`: fiscal year."""
UnitInterval = Annotated[float, Field(ge=0.0, le=1.0)]

Strength = Literal["firm", "intent", "continuing"]
Status = Literal["proposed", "adopted", "withdrawn"]
Shows = Literal["delivered", "progress", "renewed", "reversed"]
Outcome = Literal["kept", "partly", "in-progress", "not-shown", "broken"]
Theme = Literal[
    "digital", "supply-chains", "science", "space", "health", "climate", "energy", "environment",
    "agriculture", "transport", "education", "culture", "migration", "security", "cyber",
    "economy", "finance", "governance", "humanitarian",
]  # fmt: skip

STRENGTHS: tuple[str, ...] = get_args(Strength)
SHOWS: tuple[Shows, ...] = get_args(Shows)
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
THEMES: tuple[str, ...] = get_args(Theme)


class Record(BaseModel):
    """An immutable, typed row of the vocabulary. Unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    def but(self, **changes: Any) -> Self:
        """A validated copy with some fields changed."""
        return type(self).model_validate(self.model_dump() | changes)
