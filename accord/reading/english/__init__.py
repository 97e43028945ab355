"""English: the cues of a commitment and the fields that its words fill."""

from accord.reading.english._fields import fields
from accord.reading.english._judge import weigh

__all__ = ["fields", "weigh"]
