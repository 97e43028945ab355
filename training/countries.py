"""The names of countries: the table behind `accord.reading`'s parties.

python training/countries.py

Needs countryinfo 1.0 (MIT; in a virtual environment of its own, not in Accord's): its ISO 3166-1
codes, names, other spellings and adjectives. What texts between states say and the library lacks,
or has in a form that would mislead, stands in `country-names.csv`.
"""

import csv
import json
import re
from importlib import resources
from pathlib import Path

HERE = Path(__file__).parent
TABLE = HERE.parent / "accord" / "reading" / "countries.csv"
FORMER = {"ANT", "SCG"}
"""Codes of countries that are no more."""
LATIN = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ .'’()-]{3,}")
STYLE = re.compile(
    r"\b(?:Republic|Kingdom|State|States|Federation|Confederation|Commonwealth|Principality"
    r"|Sultanate|Union|Emirates|Jamahiriya)\b"
)


def main() -> None:
    """Join the library's names with our own and write the table."""
    names = library()
    for code, (more, without) in own().items():
        kept = [name for name in names.get(code, []) if name not in without]
        names[code] = list(dict.fromkeys([*more, *kept]))
    with TABLE.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("code", "names"))
        writer.writerows((code, "|".join(names[code])) for code in sorted(names))
    print(f"{TABLE}: {len(names)} countries, {sum(map(len, names.values()))} names")


def library() -> dict[str, list[str]]:
    """Of each country its name, its long form where that does not hold the name, its adjective.

    An adjective that the library gives to several ("French" of the islands) stays with the one
    whose own name begins like it; where that is unsure, nobody has it."""
    rows: dict[str, list[str]] = {}
    adjectives: dict[str, list[str]] = {}
    files = (resources.files("countryinfo") / "data").iterdir()
    for file in sorted((f for f in files if f.name.endswith(".json")), key=lambda f: f.name):
        about = json.loads(file.read_text("utf-8"))
        code, name = about["ISO"]["alpha3"], about["name"].removeprefix("The ")
        if code in FORMER:
            continue
        others = [o for o in about.get("altSpellings") or [] if LATIN.fullmatch(o)]
        known = [o for o in others if STYLE.search(o) and " of " in o and name not in o]
        rows[code] = list(dict.fromkeys([*rows.get(code, []), name, *known]))
        for adjective in (about.get("demonym") or "").split(","):
            if len(adjective) > 3:
                adjectives.setdefault(adjective, []).append(code)
    for adjective, codes in adjectives.items():
        near = [c for c in codes if any(n.startswith(adjective[:4]) for n in rows[c])]
        if len(codes) == 1 or len(near) == 1:
            (code,) = near if len(near) == 1 else codes
            rows[code] = list(dict.fromkeys([*rows[code], adjective]))
    return rows


def own() -> dict[str, tuple[list[str], list[str]]]:
    """Our additions: of each code the names to add and those to leave out."""
    with (HERE / "country-names.csv").open(encoding="utf-8") as file:
        return {
            row["code"]: (_split(row["names"]), _split(row["without"]))
            for row in csv.DictReader(file)
        }


def _split(cell: str) -> list[str]:
    return cell.split("|") if cell else []


if __name__ == "__main__":
    main()
