"""Stages from texts: documents, reading, register, index, evidence."""

import polars as pl

from accord.documents import load_text, read_archive, split_documents
from accord.evidence import gather, update_index
from accord.records import Commitment, Document, InputError, Passage
from accord.stages._direct import commitments_in
from accord.stages._job import Job
from accord.workspace import (
    digest_bytes,
    digest_file,
    merge,
    to_frame,
    to_records,
    write_atomically,
    write_register,
    write_table,
)


def make_documents(job: Job, same_code: bool) -> int:
    """Split the archive; documents whose text has not changed keep the passages they have."""
    workspace = job.workspace
    fresh = read_archive(workspace.archive, today=job.moment.date())
    about = fresh.select(pl.col("path").alias("id"), "kind", "date", "title", "url", "digest")
    known = job.rows("documents", Document) if same_code else about.clear()
    kept = about.join(known, on=["id", "digest"], how="semi")["id"]
    split = split_documents(
        fresh.filter(~pl.col("path").is_in(kept.implode())), workers=workspace.settings.workers
    )
    if len(kept):
        old = job.rows("passages", Passage).filter(pl.col("document").is_in(kept.implode()))
        split = pl.concat([old, split]).sort("document", "number")
    # Passages first: documents without passages would be taken for known ones after a kill.
    write_table(workspace.table("passages"), split)
    write_table(workspace.table("documents"), about)
    return split.height


def make_reading(job: Job, same_code: bool) -> int:
    agreement = job.register.agreement
    path = job.workspace.inside(agreement.text, job.workspace.register_path)
    source = load_text(path)
    if source.digest != agreement.digest:
        raise InputError(
            path,
            "is not the text that was obtained: its digest differs from the register's",
            "put the published text back, or make a new workspace for another text",
        )
    found = commitments_in(agreement, source)
    write_table(job.workspace.table("reading"), to_frame(found, Commitment))
    return len(found)


def make_register(job: Job, same_code: bool) -> int:
    """Take the reading into the register; whoever saves the file meanwhile is not overwritten."""
    workspace, path = job.workspace, job.workspace.register_path
    before = digest_file(path)
    register = workspace.register()
    found = to_records(job.rows("reading", Commitment), Commitment)
    lines = "\n".join(c.model_dump_json(exclude={"cues"}) for c in found)
    merged = merge(register, found, digest_bytes(lines.encode()))
    if merged != register:
        if digest_file(path) != before:
            raise InputError(path, "was saved while accord was reading", "run accord again")
        write_atomically(path, write_register(path, merged))
    commitments = workspace.register().commitments
    write_table(workspace.table("commitments"), to_frame(commitments, Commitment))
    return len(commitments)


def make_index(job: Job, same_code: bool) -> int:
    documents, rows = job.rows("documents", Document), job.rows("passages", Passage)
    update_index(job.workspace.root / "data" / "index", _archived(documents), rows)
    return rows.height


def _archived(documents: pl.DataFrame) -> pl.DataFrame:
    return documents.rename({"id": "path"})


def make_evidence(job: Job, same_code: bool) -> int:
    settings = job.workspace.settings
    found = gather(
        job.workspace.root / "data" / "index",
        to_records(job.rows("commitments", Commitment), Commitment),
        _archived(job.rows("documents", Document)),
        job.rows("passages", Passage),
        agreement=job.register.agreement,
        until=settings.as_of,
        limit=settings.evidence_limit,
    )
    write_table(job.workspace.table("evidence"), found)
    return found.height


def said(job: Job) -> dict[str, str]:
    """What evidence depends on: not whether a commitment has been adopted."""
    said = job.rows("commitments", Commitment).drop("status", "probability", "cues")
    settings = job.workspace.settings
    return {
        "commitments": digest_bytes(said.write_json().encode()),
        "agreement": job.register.agreement.model_dump_json(),
        "evidence_limit": str(settings.evidence_limit),
        "as_of": str(settings.as_of),
    }
