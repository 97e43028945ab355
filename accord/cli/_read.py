"""`accord read`: the commitments of a text."""

from accord.cli._formats import Format, show
from accord.cli._options import FormatOption, MaybeAgreement, MaybeWorkspace
from accord.cli._progress import advance


def read(
    file: MaybeAgreement = None,
    workspace: MaybeWorkspace = None,
    form: FormatOption = Format.table,
) -> None:
    """List the commitments of a text.

    Who, what, how firmly, how much, by when, for whom.

    With -w: read the workspace's agreement and bring its register up to date.
    """
    from accord.documents import load_text, passages
    from accord.reading import agreement_id, parties_of
    from accord.reading import read as read_passages
    from accord.records import InputError

    if (file is None) == (workspace is None):
        raise InputError("accord read", "needs a FILE or -w DIR", "give one of the two")
    if file is not None:
        source = load_text(file)
        found = read_passages(
            passages(file.name, source.text),
            agreement=agreement_id(source.title, source.date),
            parties=source.parties or parties_of(source.title, source.text),
            stated_on=source.date,
        )
    if workspace is not None:
        opened, _ = advance(workspace, until="register")
        found = list(opened.register().commitments)
    rows = [
        c.model_dump(mode="json", exclude={"section"}) | {"cues": [cue.name for cue in c.cues]}
        for c in found
    ]
    show(rows, form, columns=("id", "text", "parties", "strength", "deadline", "theme"))
