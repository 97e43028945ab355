"""Reviews: what people decided about commitments, evidence and verdicts, one YAML file."""

from pathlib import Path

from pydantic import ValidationError
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from accord.records import InputError, Review
from accord.workspace._yaml import as_input_error, dump_yaml, load_yaml, place_of


def read_reviews(path: Path) -> list[Review]:
    """The reviews in `path`, in the order given; none when the file is missing.

    Raises:
        InputError: with line and column, where a review is not one.
    """
    if not path.exists():
        return []
    content = load_yaml(path)
    entries = content.get("reviews")
    if not isinstance(entries, list):
        raise InputError(place_of(path, content, ("reviews",)), "no list 'reviews'", "add one")
    reviews = []
    for n, entry in enumerate(entries):
        try:
            reviews.append(Review.model_validate(entry))
        except ValidationError as error:
            fields = f"fields: {', '.join(Review.model_fields)}"
            raise as_input_error(path, content, ("reviews", n), error, fields) from None
    return reviews


def with_review(path: Path, review: Review) -> bytes:
    """The file's new content: its reviews and one more."""
    content = load_yaml(path) if path.exists() else CommentedMap(reviews=CommentedSeq())
    content["reviews"].append(CommentedMap(review.model_dump(exclude_none=True)))
    return dump_yaml(content)
