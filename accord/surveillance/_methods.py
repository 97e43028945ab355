"""The detectors as a table: what each is, its controls, their defaults and bounds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from accord.records import InputError
from accord.surveillance._ears import Counts, Judgement, ears_c1, ears_c2, ears_c3


@dataclass(frozen=True)
class Control:
    """One setting of a detector."""

    name: str
    default: float
    low: float
    high: float
    whole: bool
    """Whether only whole numbers make sense."""
    meaning: str


@dataclass(frozen=True)
class Method:
    """A detector: from one series of counts, in order, to a judgement on each."""

    name: str
    title: str
    source: str
    controls: tuple[Control, ...]
    judge: Callable[..., list[Judgement]]
    """Called with the counts and every control by name."""

    def settings(self, given: Mapping[str, float]) -> dict[str, float | int]:
        """Every control's value: as given, else its default.

        Raises:
            InputError: an unknown control, or a value out of its bounds.
        """
        known = {control.name: control for control in self.controls}
        for name, value in given.items():
            place = f"control {name}={value:g}"
            if name not in known:
                remedy = f"controls of {self.name}: {', '.join(known)}"
                raise InputError(place, f"{self.name} has no control {name!r}", remedy)
            control = known[name]
            if not control.low <= value <= control.high or (control.whole and value % 1):
                kind = "a whole number" if control.whole else "a number"
                remedy = f"give {kind} from {control.low:g} to {control.high:g}"
                raise InputError(place, f"{name} is {control.meaning}", remedy)
        values = {name: given.get(name, control.default) for name, control in known.items()}
        return {name: int(v) if known[name].whole else float(v) for name, v in values.items()}

    def run(self, counts: Counts, given: Mapping[str, float]) -> list[Judgement]:
        """A judgement on each count, in order."""
        return self.judge(counts, **self.settings(given))


def method_named(name: str) -> Method:
    """The detector of that name.

    Raises:
        InputError: there is none; the message lists those that there are.
    """
    if name not in METHODS:
        known = ", ".join(METHODS)
        raise InputError(f"method {name}", "no such method", f"known methods: {known}")
    return METHODS[name]


def _ears_controls(alpha: float) -> tuple[Control, ...]:
    return (
        Control("baseline", 7, 2, 1000, True, "how many periods the baseline has"),
        Control("min_sigma", 0, 0, 1e6, False, "the least standard deviation that is assumed"),
        Control("alpha", alpha, 1e-12, 0.5, False, "the chance of a false alarm in one period"),
    )


_EARS = "Hutwagner et al., J. Urban Health 80 (2003) i89-i96"

# A new detector is one module with its function, and one row here.
METHODS: Mapping[str, Method] = MappingProxyType(
    {
        method.name: method
        for method in (
            Method("C1", "EARS C1: the periods just before", _EARS, _ears_controls(0.001), ears_c1),
            Method("C2", "EARS C2: two periods left out", _EARS, _ears_controls(0.001), ears_c2),
            Method(
                "C3", "EARS C3: build-up of three periods", _EARS, _ears_controls(0.025), ears_c3
            ),
        )
    }
)
