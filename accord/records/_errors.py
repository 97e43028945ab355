"""The family of errors that Accord raises on purpose.

AccordError
├── InputError      what was given is wrong: place, problem, remedy   (exit status 2)
├── BusyError       somebody else is at work in this workspace        (exit status 2)
└── CheckError      a check was made and did not hold                 (exit status 1)
"""


class AccordError(Exception):
    """Any error whose message is meant for a person."""

    exit_status = 2


class InputError(AccordError):
    """What the user gave is wrong.

    The message is one line: `place: problem; remedy`. `place` names the file and, where it has
    lines, the line (`register/core.yaml:12:5`).
    """

    def __init__(self, place: object, problem: str, remedy: str) -> None:
        self.place = str(place)
        self.problem = problem
        self.remedy = remedy
        super().__init__(" ".join(f"{place}: {problem}; {remedy}".split()))


class BusyError(AccordError):
    """Another process holds what is needed."""


class CheckError(AccordError):
    """A check did not hold."""

    exit_status = 1
