"""Japanese words as the patterns expect them: one width, no spaces, plain forms at the end.

A Japanese sentence says at its very end whether something will be done, was done or is. So the
patterns need no dictionary of words: they look at the endings of the sentence and of its clauses.
"""

import re
import unicodedata
from functools import lru_cache

EAST = r"\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""Kana and Han, for a character class."""
_LONGEST = 1200
_GAP = re.compile(rf"(?<=[{EAST}、。」』）)%])\s+|\s+(?=[{EAST}、。「『（(])")
_COMMA = re.compile(r",(?!\d{3})")
_POINT = re.compile(r"(?<=[^\d\sA-Za-z])\.$")
_END = re.compile(r"(?:[。.!?:;、」』)\]\"'\s]|\([^()]*\))+$")

# The polite endings of verbs, longest first, with their plain forms.
_POLITE = [
    (re.compile(pattern + "$"), plain)
    for pattern, plain in [
        (r"(?:であります|でございます|です)", "である"),
        (r"(?:でありました|でございました|でした)", "であった"),
        (r"てまいりました", "てきた"),
        (r"てまいります", "ていく"),
        (r"(?:て|で)おります", "ている"),
        (r"ませんでした", "なかった"),
        (r"(?:いたします|(?<!一)(?<!合)致します)", "する"),
        (r"(?:いたしました|(?<!一)(?<!合)致しました)", "した"),
        (r"りません", "らない"),
        (r"([いきしちにひみり])ません", r"\1ない"),
        (r"ません", "ない"),
        (r"(?<=[目示果促直渡残])します", "す"),
        (r"(?<=[たやらばかこ])します", "す"),
        (r"します", "する"),
        (r"(?<=[用率])います", "いる"),
        (r"(?<=[てで])います", "いる"),
        (r"(?<=[でお])きます", "きる"),
        (r"います", "う"),
        (r"きます", "く"),
        (r"ぎます", "ぐ"),
        (r"ちます", "つ"),
        (r"びます", "ぶ"),
        (r"みます", "む"),
        (r"ります", "る"),
        (r"しました", "した"),
        (r"([いき])ました", r"\1た"),
        (r"ました", "た"),
        (r"ます", "る"),
    ]
]


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Text in one width, commas and points as `、` and `。`, no space beside Japanese letters.

    Of what is far too long for a sentence, the beginning and the end, which the patterns ask for.
    """
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]}、{text[-_LONGEST // 2 :]}"
    folded = unicodedata.normalize("NFKC", text)
    folded = _COMMA.sub("、", _GAP.sub("", folded)).strip()
    return _POINT.sub("。", folded)


def ending(text: str) -> str:
    """A plain text without its closing marks and notes, its last verb in the plain form."""
    bare = _END.sub("", text)
    for pattern, form in _POLITE:
        changed, times = pattern.subn(form, bare)
        if times:
            return changed
    return bare


_CLAUSE = re.compile(
    r"(?<=[しりきえけげせてでみびいめれちぎず])、|(?:とともに|と共に|ほか|一方で?|が|とし、?)、"
)


def clauses(text: str) -> list[str]:
    """The clauses of a plain text: parted after verbs that only join on to the next one."""
    return [part for part in _CLAUSE.split(text) if part]


_CONNECTORS = re.compile(
    r"^(?:(?:また|さらに|更に|加えて|なお|そして|同時に|このため|そのため|その上で|この関連で|"
    r"これに関連し(?:て)?|この文脈において|こうした中|その際|特に|具体的に(?:は)?|まず|最後に|"
    r"引き続き|今後(?:とも|も)?|本日|ここに)、?)+"
)
# A phrase before は that is no subject: では, には, については and so on.
_NO_SUBJECT = re.compile(
    r"(?:で|に|と|から|まで|より|へ|また|あるい|もしく|について|において|に対して|に当たって|"
    r"ため|場合|中|上|際|うち|前|後)$|(?:これまでに|現在|今日|近年|昨年|本年|今年|来年|今回|今後|既に)$"
)
_SUBJECT = re.compile(
    r"([^、。「」は]{1,40}?(?:「[^」]{1,40}」[^、。は]{0,12})?)は(?![じかぐやめい])"
)
_WEAK_SUBJECT = re.compile(r"([^、。「」が]{1,30}?)が(?![いんたれ])")


def subject(text: str) -> str | None:
    """What the sentence speaks of: the words before its first は, else before が at its start."""
    rest = _CONNECTORS.sub("", text)
    for found in _SUBJECT.finditer(rest):
        words = found.group(1)
        if not _NO_SUBJECT.search(words):
            return words
    weak = _WEAK_SUBJECT.match(rest)
    return weak.group(1) if weak else None
