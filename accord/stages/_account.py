"""Stages that give account: verdicts, ledger, site."""

from collections.abc import Mapping, Sequence

import polars as pl

import accord
from accord.account import assess, drafts, news
from accord.ledger import Entry, Log, SigningKey
from accord.models import RESULTS
from accord.records import (
    Alert,
    Document,
    Evidence,
    Forecast,
    Indicator,
    InputError,
    Measurement,
    Observation,
    Run,
    Signal,
    Verdict,
)
from accord.site import LedgerLine, SiteContent, render, write_site
from accord.stages._job import Job
from accord.workspace import (
    StageBook,
    Workspace,
    digest_file,
    to_frame,
    to_records,
    write_atomically,
    write_table,
)


def make_account(job: Job, same_code: bool) -> int:
    bindings = job.register.bindings
    verdicts = assess(
        job.register.commitments,
        to_records(job.rows("evidence", Evidence), Evidence),
        to_records(job.rows("measurements", Measurement), Measurement),
        job.workspace.reviews(),
        as_of=job.as_of,
        direct=frozenset((b.commitment, b.indicator, b.entity) for b in bindings if not b.proxy),
    )
    write_table(job.workspace.table("verdicts"), to_frame(verdicts, Verdict))
    return len(verdicts)


def make_ledger(job: Job, same_code: bool) -> int:
    """Sign what is new, all together."""
    workspace = job.workspace
    log, key = open_ledger(workspace)
    found = drafts(
        job.register,
        reviews=workspace.reviews(),
        alerts=to_records(job.rows("alerts", Alert), Alert),
        runs=to_records(job.rows("runs", Run), Run),
        verdicts=to_records(job.rows("verdicts", Verdict), Verdict),
        evidence=to_records(job.rows("evidence", Evidence), Evidence),
        tables=tables_of(workspace),
        version=accord.__version__,
    )
    entries = log.entries()
    if fresh := news(entries, found):
        log.append(fresh, key, at=job.moment)
    return len(entries) + len(fresh)


def tables_of(workspace: Workspace) -> dict[str, str]:
    """The digest of each table of the workspace."""
    found = sorted((workspace.root / "data").glob("*.parquet"))
    return {path.relative_to(workspace.root).as_posix(): digest_file(path) for path in found}


def open_ledger(workspace: Workspace) -> tuple[Log, SigningKey]:
    """The workspace's ledger and the key that signs it; both are made where there is neither.

    Raises:
        InputError: one is there without the other, or the public key is another's.
    """
    there = workspace.ledger.exists()
    made = "ledger" in StageBook.open(workspace.root / "data" / "stages.json").stages
    if made and not there:
        raise InputError(
            workspace.ledger, "is gone, with what it recorded", "put it back from a copy"
        )
    if there and not workspace.key.exists():
        raise InputError(workspace.key, "the key that signs the ledger is gone", "put it back")
    if not workspace.key.exists():
        SigningKey.generate(workspace.settings.name).save(workspace.key)
    key = SigningKey.load(workspace.key)
    public = f"{key.public}\n".encode()
    if not workspace.public_key.exists():
        write_atomically(workspace.public_key, public)
    elif workspace.public_key.read_bytes() != public:
        raise InputError(workspace.public_key, "is not the key that signs here", "put it back")
    name = workspace.settings.name
    return (Log(workspace.ledger) if there else Log.create(workspace.ledger, origin=name)), key


def make_site(job: Job, same_code: bool) -> int:
    files = render(site_content(job))
    write_site(job.workspace.site, files)
    return sum(name.endswith(".html") for name in files)


def site_content(job: Job) -> SiteContent:
    """Everything that the site shows, read from the workspace."""
    workspace, register = job.workspace, job.register
    entries = Log(workspace.ledger).entries()
    evidence = job.rows("evidence", Evidence)
    cited = evidence["document"].unique().implode()
    results = workspace.table("results")
    return SiteContent(
        agreement=register.agreement,
        commitments=[c for c in register.commitments if c.status != "withdrawn"],
        verdicts=to_records(job.rows("verdicts", Verdict), Verdict),
        earlier=_earlier(entries),
        evidence=evidence,
        documents=job.rows("documents", Document).filter(pl.col("id").is_in(cited)),
        passages=pl.scan_parquet(workspace.table("passages"))
        .filter(pl.col("document").is_in(cited))
        .collect(),
        indicators=to_records(job.rows("indicators", Indicator), Indicator),
        bindings=register.bindings,
        observations=job.rows("observations", Observation),
        measurements=to_records(job.rows("measurements", Measurement), Measurement),
        forecasts=to_records(job.rows("forecasts", Forecast), Forecast),
        signals=job.rows("signals", Signal),
        alerts=to_records(job.rows("alerts", Alert), Alert),
        runs=to_records(job.rows("runs", Run), Run),
        results=pl.read_parquet(results) if results.exists() else pl.DataFrame(schema=RESULTS),
        entries=[
            LedgerLine(n, e.type, e.subject, e.at, e.by, e.content)
            for n, e in enumerate(entries)
            if isinstance(e.content, Mapping)
        ],
        as_of=job.as_of,
        triggers=register.triggers,
        reviews=workspace.reviews(),
    )


def _earlier(entries: Sequence[Entry]) -> list[Verdict]:
    """The verdicts that the ledger holds of each commitment before its last one."""
    said: dict[str, list[Verdict]] = {}
    for entry in entries:
        if entry.type == "verdict" and isinstance(entry.content, dict):
            fields = {n: v for n, v in entry.content.items() if n in Verdict.model_fields}
            said.setdefault(entry.subject, []).append(Verdict.model_validate(fields))
    return [verdict for own in said.values() for verdict in own[:-1]]
