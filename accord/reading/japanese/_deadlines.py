"""By when: years, days, fiscal years, eras and spans after the statement's day."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from accord.reading.japanese._numbers import NUMBER, number

_ERAS = {"令和": 2018, "平成": 1988}
_BY = (
    r"(?:まで(?!も)|を?(?:目標|目途|めど|期限|目処)|以内|内に|中(?:に|の|を|、)|に(?:は|、|向け|かけ)?|へ|"
    r"の(?:目標|達成|実現|開催|設立|完成|開始)|開催|の[^、。]{0,8}(?:目標|達成))"
)
_PART = r"(?P<part>年?度末|年末|月末|末|上旬|中旬|下旬|春|夏|秋|冬|初頭|早々|前半|後半|上半期|下半期|半ば|頃|ごろ|中)?"
_YEAR = re.compile(
    rf"(?P<year>(?:19|20)\d\d|[一二][〇一二三四五六七八九]{{3}}|(?P<era>令和|平成)(?:元|{NUMBER}))年"
    rf"(?P<fiscal>度)?(?!代|比|以降|以来|から|前|次|の水準|度の水準|度比|度以降)"
    rf"(?:(?P<month>\d{{1,2}})月)?(?:(?P<day>\d{{1,2}})日)?{_PART}(?=(?P<by>{_BY}))"
)
_NEAR = re.compile(
    rf"(?P<word>本年|今年|年内|年末|来年|明年|再来年|来春|来夏|来秋)(?P<fiscal>度)?(?!比|の水準|以降|から)"
    rf"(?:の?(?P<month>\d{{1,2}})月)?(?:(?P<day>\d{{1,2}})日)?の?{_PART}"
)
_AHEAD = {"本年": 0, "今年": 0, "年内": 0, "年末": 0, "来年": 1, "明年": 1, "再来年": 2}
_SPAN = re.compile(
    rf"(?:(?:今後|向こう|これから|次の)(?P<years>{NUMBER})年間?(?:で|に|の間|にわた|以内|をかけ|、)?"
    rf"|(?P<within>{NUMBER})年以内|(?P<months>{NUMBER})[かカケヶヵ箇]月以内)"
)
_DECADE = re.compile(r"(20\d0)年代(初頭|前半|半ば|後半|末)?(?=まで|の?うち|中|に|を)")
_CENTURY = re.compile(r"今世紀(?P<part>半ば|中頃|末)")


def deadline(text: str, stated: date | None) -> str | None:
    """The latest day or year of a plain text that the commitment must be met by or runs until.

    A year alone stays a year; a fiscal year ends on 31 March of the next. What a text says from
    its own day (next year, in five years) needs `stated`. Years before the statement's are none.
    """
    found = [*_named(text), *_decades(text)]
    if stated:
        found += [*_near(text, stated), *_spans(text, stated)]
        found = [when for when in found if when >= f"{stated.year}"]
    # `2030` runs to the year's end: it is later than any day of 2030.
    return max(found, key=lambda when: when if len(when) > 4 else f"{when}-99", default=None)


def _named(text: str) -> Iterator[str]:
    """Years of the calendar or of an era that stand before a word of ending."""
    for m in _YEAR.finditer(text):
        words, era = m.group("year"), m.group("era")
        if era:
            count = words.removeprefix(era)
            year = _ERAS[era] + (1 if count == "元" else int(number(count)))
        else:
            year = int(number(words))
        if 1900 < year < 2200:
            yield _day(year, m)


def _near(text: str, stated: date) -> Iterator[str]:
    """Years told from the statement's."""
    for m in _NEAR.finditer(text):
        year = stated.year + _AHEAD.get(m.group("word"), 1)
        if m.group("fiscal") and stated.month < 4:
            year -= 1
        yield f"{year}-12-31" if m.group("word") == "年末" else _day(year, m)


def _day(year: int, m: re.Match[str]) -> str:
    """The year, or its day where the words name one."""
    part = m.group("part") or ""
    if m.group("fiscal") or "度" in part:
        return f"{year + 1}-03-31"
    if m.group("month") and 1 <= int(m.group("month")) <= 12:
        month = int(m.group("month"))
        last = monthrange(year, month)[1]
        day = int(m.group("day") or last)
        return f"{year}-{month:02}-{day if 1 <= day <= last else last:02}"
    return f"{year}-12-31" if part in ("末", "年末") else str(year)


def _spans(text: str, stated: date) -> Iterator[str]:
    for m in _SPAN.finditer(text):
        count = number(m.group("years") or m.group("within") or m.group("months"))
        if not 0 < count < 100:
            continue
        if m.group("years"):
            yield str(stated.year + int(count))
        else:
            months = int(count) * (12 if m.group("within") else 1)
            year, month = divmod(stated.year * 12 + stated.month - 1 + months, 12)
            day = min(stated.day, monthrange(year, month + 1)[1])
            yield f"{year}-{month + 1:02}-{day:02}"


def _decades(text: str) -> Iterator[str]:
    for m in _DECADE.finditer(text):
        yield str(int(m.group(1)) + (5 if m.group(2) in ("初頭", "前半", "半ば") else 9))
    for m in _CENTURY.finditer(text):
        yield "2100" if m.group("part") == "末" else "2050"
