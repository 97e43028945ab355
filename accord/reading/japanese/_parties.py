"""Who acts: the parties, somebody else, or a thing."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Literal

from accord.reading._tables import table_rows
from accord.reading.japanese._text import clauses, plain, subject
from accord.records import Party, Passage

Actor = Literal["parties", "others", "thing", "nobody"]

_SHORT = dict(
    zip("日米韓中英仏独伊加豪印露越比泰欧", ["JPN", "USA", "KOR", "CHN", "GBR", "FRA", "DEU", "ITA", "CAN", "AUS", "IND", "RUS", "VNM", "PHL", "THA", "EU"], strict=True)
)  # fmt: skip
_COMPOUND = re.compile(
    f"(?<![一-鿿])[{''.join(_SHORT)}]{{2,6}}"
    "(?=$|[^一-鿿]|両|三|四|間|首脳|政府|共同|同盟|協力|外相|防衛|関係|二国間|経済|安全|閣僚|双方|各国)"
)
_ALL = re.compile(
    r"(?:両国|両首脳|両政府|両者|両大臣|両長官|両外相|両閣僚|両当局|両議会|双方|我々|われわれ|我ら|私たち|私達|"
    r"わたしたち|首脳たち|各国首脳|各首脳|首脳|(?:[二三四五六七2-9]|両)[かカケヶヵ箇]国|締約国|参加国|参加者|"
    r"署名国|当事国|加盟国|メンバー国?|パートナー国?|締約者|当事者)"
)
_OFFICE = re.compile(
    r"(?:政府|側|当局|省|庁|大臣|長官|閣僚|大統領|首相|総理|総理大臣|外相|首脳|議会|内閣|大使館|作業部会|委員会|"
    r"補佐官|代表|高官|次官|局長|専門家|実務者|担当者|機構|公社|軍|自衛隊|タスクフォース|事務局)$"
)
_OTHERS = re.compile(
    r"(?:企業|産業界|経済界|業界|民間部門|民間|会社|団体|NGO|市民社会|市民|国民|人々|者たち|大学|研究者|投資家|"
    r"国際社会|国際機関|国連|機関|銀行|諸国|各国|他国|第三国|世界保健機関|組合|財団|学生|若者)$"
)


# Bodies that belong to a party where its name stands before them.
_PUBLIC = re.compile("(?:金融機関|実施機関|政府機関|研究機関|援助機関|公社|研究所|中央銀行|議会)$")


@cache
def _table() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """`names.csv`: codes with their kind (country, group, agency) and Japanese names."""
    return {
        row["code"]: (row["kind"], tuple(map(plain, row["names"].split("|"))))
        for row in table_rows(__package__, "names.csv")
    }


@cache
def pattern_of(codes: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any Japanese name of these parties in a plain text; an unknown one is its own name."""
    names = {name for code in codes for name in (*_table().get(code, ("", ()))[1], code)}
    parts = [_bounded(name) for name in sorted(names, key=lambda name: (-len(name), name))]
    return re.compile("|".join(parts) if parts else "(?!)")


def _bounded(name: str) -> str:
    """A name that is no part of a longer word of its own script: インド is not in インドネシア."""
    quoted = re.escape(name)
    if re.fullmatch("[ァ-ヶー・]+", name):
        return f"(?<![ァ-ヶー]){quoted}(?![ァ-ヶー]|太平洋|洋)"
    return f"(?<![A-Za-z0-9]){quoted}(?![A-Za-z0-9])" if name.isascii() else quoted


@cache
def _everybody() -> re.Pattern[str]:
    return pattern_of(tuple(code for code, (kind, _) in _table().items() if kind != "agency"))


def named(words: str, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Those of the parties that a plain text names, by a name or in a compound such as 日米."""
    short = {_SHORT[c] for m in _COMPOUND.finditer(words) for c in m.group()}
    return tuple(p for p in parties if p in short or pattern_of((p,)).search(words))


def agencies(words: str) -> tuple[Party, ...]:
    """The agencies that a subject consists of, in its order: `JAXAとNASA`."""
    places = {
        found.start(): code
        for code, (kind, _) in _table().items()
        if kind == "agency" and (found := pattern_of((code,)).search(words))
    }
    return tuple(places[place] for place in sorted(places))


def parties_of(title: str, text: str) -> tuple[Party, ...]:
    """The countries and groups that a statement speaks for, in the order in which its title, else
    its opening, names them; none where neither names one. `日米` names two."""
    for words in (plain(title), plain(text[:1000])):
        places = {code: place for code, place, _ in reversed(list(country_codes(words)))}
        for found in _COMPOUND.finditer(words if "QUAD" not in places else ""):
            for place, short in enumerate(found.group(), found.start()):
                places[_SHORT[short]] = min(place, places.get(_SHORT[short], place))
        if places:
            return tuple(sorted(places, key=lambda code: (places[code], code)))
    return ()


def country_codes(words: str) -> Iterator[tuple[Party, int, int]]:
    """Each country that a plain text names, with where its name begins and ends."""
    for m in _everybody().finditer(words):
        code = _codes().get(m.group())
        if code:
            yield code, m.start(), m.end()


@cache
def _codes() -> Mapping[str, str]:
    return {
        name: code for code, (kind, names) in _table().items() if kind != "agency" for name in names
    }


def actor_of(words: str | None, parties: Sequence[Party]) -> Actor:
    """What a subject is: one of the parties (or a body of theirs), somebody else, or a thing."""
    if not words:
        return "nobody"
    head = re.split("の(?!ため)", words)[-1]
    if _PUBLIC.search(head) and (_ALL.match(words) or named(words.split("の")[0], parties)):
        return "parties"
    if _OTHERS.search(head) and not named(head, parties) and not agencies(head):
        return "others"
    if _ALL.search(head) and not re.search(r"首脳会[談合議]|首脳[^、]{0,6}[談議]$", head):
        return "parties"
    ours = named(words, parties) or agencies(words)
    foreign = _everybody().search(words)
    if foreign and not ours and not _ALL.search(words):
        return "others"
    if named(head, parties) or agencies(head) or _COMPOUND.fullmatch(head):
        rest = _everybody().sub("", pattern_of(tuple(parties)).sub("", head))
        whole = re.fullmatch(
            r"(?:[日米韓英仏独伊加豪印両と及びなら並に・、]|[A-Z]|政府|側|国)*", rest
        )
        return "parties" if whole or _OFFICE.search(head) or agencies(head) else "thing"
    return "parties" if _OFFICE.search(head) else "thing"


def actors(passage: Passage, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Those of the parties that a passage binds: its subjects, else its list's, else all."""
    text = plain(passage.text)
    found: list[Party] = []
    for part in clauses(text):
        if not re.search(r"(?:歓迎|評価|感謝|支持|留意|賛同)(?:し|する|した|の意)", part[-14:]):
            found += _bound(subject(part), parties)
    if found:
        return tuple(dict.fromkeys(p for p in (*parties, *found) if p in found))
    above = passage.heading.split(" › ")[-1]
    for words in (subject(plain(passage.lead)), _owner(plain(above))):
        if bound := _bound(words, parties):
            return bound
    return tuple(parties)


def _bound(words: str | None, parties: Sequence[Party]) -> tuple[Party, ...]:
    if words and (promise := _PROMISE.search(words)):
        return named(promise.group(1), parties)
    if not words or actor_of(words, parties) != "parties":
        return ()
    head = re.split("の(?!ため)", words)[-1]
    if _ALL.search(head):
        return tuple(parties)
    if bodies := tuple(a for a in agencies(words) if a not in parties):
        return bodies
    return named(words, parties) or tuple(parties)


_PROMISE = re.compile(r"([^の]+)の(?:コミットメント|決意|約束|公約)$")


def _owner(heading: str) -> str | None:
    """Whose acts a heading announces: `日本側の取組`."""
    found = re.match(
        r"(.{2,12}?)(?:の|による)(?:主な|具体的な)?(?:取組|取り組み|行動|措置|約束|貢献|施策|対応)",
        heading.split(":")[-1],
    )
    return found.group(1) if found else None
