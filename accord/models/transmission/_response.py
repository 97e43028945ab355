"""When the response is triggered, in force and over, day by day.

1. The response is triggered at the end of the first day on which known cases a day per 100,000
   people are at or above the threshold.
2. Its measures are in force on each day that begins `response_days` or more after that.
3. They end after a day on which they were in force and known cases were under half the threshold.
   Then rule 1 applies again.
4. The reserve of beds is open from `reserve_days` after the first trigger, and stays open.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Response:
    """What is decided so far. Times count days from the start of the run."""

    threshold: float
    """Known cases a day per 100,000 people."""
    response_days: float
    reserve_days: float
    triggered: float | None = None
    """When the present response was triggered; None while there is none."""
    first: float | None = None
    """When the first was."""

    def in_force(self, start: float) -> bool:
        """Whether the measures are in force on the day that begins at `start`."""
        return self.triggered is not None and start >= self.triggered + self.response_days

    def reserve_open(self, end: float) -> bool:
        """Whether the reserve is open at the end of the day that ends at `end`."""
        return self.first is not None and end >= self.first + self.reserve_days

    def after(self, end: float, known_per_100k: float) -> "Response":
        """What is decided at the end of a day, in view of the cases known on it."""
        if self.triggered is None and known_per_100k >= self.threshold:
            return replace(self, triggered=end, first=end if self.first is None else self.first)
        if self.in_force(end - 1) and known_per_100k < self.threshold / 2:
            return replace(self, triggered=None)
        return self
