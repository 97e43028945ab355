"""Where things are in a workspace, and how one is made."""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from accord.records import Agreement, InputError, Record, Review
from accord.workspace._files import files_in, write_atomically
from accord.workspace._frames import schema_of
from accord.workspace._register import Register, read_register, write_register
from accord.workspace._reviews import read_reviews
from accord.workspace._settings import Settings, read_settings, write_settings

GITIGNORE = "data/\nsite/\nkeys/\nledger.db*\n.lock\n"


@dataclass(frozen=True)
class Workspace:
    """A folder that holds `accord.toml`."""

    root: Path
    settings: Settings

    @classmethod
    def open(cls, root: Path) -> "Workspace":
        """The workspace at `root`.

        Raises:
            InputError: there is none, or its settings are wrong.
        """
        return cls(root, read_settings(root / "accord.toml"))

    @property
    def archive(self) -> Path:
        return self.root / "archive"

    @property
    def ledger(self) -> Path:
        return self.root / "ledger.db"

    @property
    def key(self) -> Path:
        return self.root / "keys" / f"{self.settings.name}.key"

    @property
    def public_key(self) -> Path:
        """What others check the ledger with."""
        return self.root / "ledger.pub"

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def register_path(self) -> Path:
        """The register's file.

        Raises:
            InputError: there is none, or there are several.
        """
        found = [
            p for p in files_in(self.root / "register") if not p.name.endswith(".reviews.yaml")
        ]
        if len(found) != 1:
            raise InputError(
                self.root / "register",
                f"{len(found)} registers",
                "a workspace follows one agreement: keep one YAML file there",
            )
        return found[0]

    @property
    def reviews_path(self) -> Path:
        return self.register_path.with_suffix(".reviews.yaml")

    def register(self) -> Register:
        """The register, checked, its agreement's text inside the workspace."""
        register = read_register(self.register_path)
        self.inside(register.agreement.text, self.register_path)
        return register

    def reviews(self) -> list[Review]:
        """The reviews, in the order given."""
        return read_reviews(self.reviews_path)

    def table(self, name: str) -> Path:
        """The Parquet file of a table."""
        return self.root / "data" / f"{name}.parquet"

    def read_table(self, name: str, record: type[Record]) -> pl.DataFrame:
        """A table; an empty one where no stage has made it."""
        path = self.table(name)
        return pl.read_parquet(path) if path.exists() else pl.DataFrame(schema=schema_of(record))

    def inside(self, name: str, named_in: Path) -> Path:
        """The file `name` of this workspace.

        Raises:
            InputError: the path leaves the workspace, by `..`, as absolute, or by a link.
        """
        path = (self.root / name).resolve()
        if Path(name).is_absolute() or not path.is_relative_to(self.root.resolve()):
            raise InputError(
                named_in, f"{name!r} leaves the workspace", "put the file inside and name it there"
            )
        return path


def create(
    root: Path,
    settings: Settings,
    agreement: Agreement,
    text: bytes,
    archives: Mapping[str, Path],
) -> Workspace:
    """Make a workspace at `root`, whole or not at all.

    `agreement.text` names the file that gets `text`; `archives` are copied to `archive/` under
    their names.

    Raises:
        InputError: `root` exists and holds something.
    """
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise InputError(root, "is there already and not empty", "name a new folder")
    root.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=root.parent, prefix=f".{root.name}."))
    try:
        _fill(fresh, settings, agreement, text, archives)
        fresh.chmod(0o755)
        if root.exists():
            root.rmdir()
        fresh.rename(root)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    return Workspace(root, settings)


def _fill(
    root: Path, settings: Settings, agreement: Agreement, text: bytes, archives: Mapping[str, Path]
) -> None:
    write_atomically(root / "accord.toml", write_settings(settings).encode())
    write_atomically(root / ".gitignore", GITIGNORE.encode())
    write_atomically(root / agreement.text, text)
    register = Register(agreement, reading=None, commitments=(), marks=())
    path = root / "register" / f"{agreement.id}.yaml"
    write_atomically(path, write_register(path, register))
    for folder in ("archive", "figures", "counts", "models"):
        (root / folder).mkdir()
    for name, source in archives.items():
        target = root / "archive" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
