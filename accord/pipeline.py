"""The stages of `accord run`, in order, each skipped while nothing that it needs has changed.

archive ─ documents ─ index ─────────┐
text ──── reading ─── register ── evidence ─────┐
figures ───────────────── └── indicators ───────┤
counts ────────────────── └── surveillance ─────┼── account ── ledger ── site
models ──────────────────────────────────────── ┘

A stage reads files of the workspace and writes files of the workspace; what it was made from is
kept in `data/stages.json` after its files are on disk. A kill at any moment therefore leaves stages
that are done and stages that are not, and the next run goes on from there.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from accord.records import Record
from accord.stages import (
    Job,
    make_account,
    make_documents,
    make_evidence,
    make_index,
    make_indicators,
    make_ledger,
    make_models,
    make_reading,
    make_register,
    make_site,
    make_surveillance,
    said,
    tables_of,
)
from accord.workspace import (
    Made,
    StageBook,
    Workspace,
    digest_bytes,
    digest_code,
    digest_path,
    only_writer,
    sweep,
)


@dataclass(frozen=True)
class Stage:
    """A step from files to files."""

    name: str
    rooms: tuple[str, ...]
    """Whose code it uses: a change of it makes the stage run again."""
    inputs: Callable[[Job], dict[str, str]]
    outputs: tuple[str, ...]
    make: Callable[[Job, bool], int]
    """Returns the rows of its result; told whether its former outputs are of the same code."""


@dataclass(frozen=True)
class Outcome:
    """What became of a stage in a run."""

    stage: str
    ran: bool
    why: str
    seconds: float
    rows: int


def run(
    workspace: Workspace,
    moment: datetime,
    *,
    until: str = "site",
    begin: Callable[[str], None] = lambda stage: None,
) -> Iterator[Outcome]:
    """Run the stages up to `until`, yielding what became of each; `begin` hears of each before.

    Raises:
        BusyError: another process is at work in the workspace.
        InputError: a file of the workspace is wrong; stages before it are kept.
    """
    with only_writer(workspace.root):
        sweep(workspace.root / "data")
        book = StageBook.open(workspace.root / "data" / "stages.json")
        job = Job(workspace, moment)
        _check(job)
        for stage in STAGES:
            begin(stage.name)
            outcome = _advance(stage, job, book)
            yield outcome
            if outcome.ran:
                job = Job(workspace, moment)
            if stage.name == until:
                return


def _check(job: Job) -> None:
    """What people edit by hand is read before anything is written."""
    _ = job.register
    job.workspace.reviews()


def _advance(stage: Stage, job: Job, book: StageBook) -> Outcome:
    start = time.perf_counter()
    root, code = job.workspace.root, digest_code("stages", *stage.rooms)
    why = book.why(stage.name, code=code, inputs=stage.inputs(job), root=root)
    made = book.stages.get(stage.name)
    if why is None and made is not None:
        return Outcome(stage.name, False, "nothing has changed", _since(start), made.rows)
    rows = stage.make(job, made is not None and made.code == code)
    # Asked again after the stage: the register stage writes one of its own inputs.
    inputs = stage.inputs(Job(job.workspace, job.moment))
    outputs = {name: digest_path(root / name) for name in stage.outputs}
    book.record(stage.name, Made(code, inputs, outputs, rows))
    return Outcome(stage.name, True, why or "", _since(start), rows)


def _since(start: float) -> float:
    return round(time.perf_counter() - start, 2)


def _data(*names: str) -> tuple[str, ...]:
    return tuple(f"data/{name}.parquet" for name in names)


def _dumped(records: Sequence[Record]) -> str:
    return digest_bytes("\n".join(record.model_dump_json() for record in records).encode())


STAGES: tuple[Stage, ...] = (
    Stage(
        "documents",
        ("documents", "workspace"),
        lambda job: job.digests("archive"),
        _data("documents", "passages"),
        make_documents,
    ),
    Stage(
        "reading",
        ("documents", "reading"),
        lambda job: {
            **job.digests(job.register.agreement.text),
            "agreement": job.register.agreement.model_dump_json(),
        },
        _data("reading"),
        make_reading,
    ),
    Stage(
        "register",
        ("workspace",),
        lambda job: {
            **job.digests("data/reading.parquet"),
            "register": digest_path(job.workspace.register_path),
        },
        _data("commitments"),
        make_register,
    ),
    Stage(
        "index",
        ("evidence",),
        lambda job: job.digests(*_data("documents", "passages")),
        ("data/index",),
        make_index,
    ),
    Stage(
        "evidence",
        ("evidence",),
        lambda job: said(job) | job.digests(*_data("documents", "passages")),
        _data("evidence"),
        make_evidence,
    ),
    Stage(
        "indicators",
        ("indicators",),
        lambda job: {
            **job.digests("figures"),
            "bindings": _dumped(job.register.bindings),
            "as_of": str(job.as_of),
        },
        _data("indicators", "observations", "measurements", "forecasts"),
        make_indicators,
    ),
    Stage(
        "surveillance",
        ("surveillance", "indicators"),
        lambda job: job.digests("counts") | {"triggers": _dumped(job.register.triggers)},
        _data("signals", "alerts"),
        make_surveillance,
    ),
    Stage(
        "models",
        ("models",),
        lambda job: (
            job.digests("models")
            | {"commitments": " ".join(c.id for c in job.register.commitments)}
        ),
        _data("runs", "results"),
        make_models,
    ),
    Stage(
        "account",
        ("account",),
        lambda job: {
            **job.digests(*_data("commitments", "evidence", "measurements")),
            "bindings": _dumped(job.register.bindings),
            "reviews": digest_path(job.workspace.reviews_path),
            "as_of": str(job.as_of),
        },
        _data("verdicts"),
        make_account,
    ),
    Stage(
        "ledger",
        ("account", "ledger"),
        lambda job: {
            **tables_of(job.workspace),
            "reviews": digest_path(job.workspace.reviews_path),
            "register": digest_path(job.workspace.register_path),
        },
        ("ledger.db", "ledger.pub"),
        make_ledger,
    ),
    Stage(
        "site",
        ("site",),
        lambda job: {
            **tables_of(job.workspace),
            **job.digests("ledger.db"),
            "reviews": digest_path(job.workspace.reviews_path),
            "register": digest_path(job.workspace.register_path),
            "as_of": str(job.as_of),
        },
        ("site",),
        make_site,
    ),
)
