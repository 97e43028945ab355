"""How firmly: by the verb that ends the undertaking."""

import re

from accord.reading.japanese._text import clauses, ending, plain
from accord.records import Strength

_WISH = r"(?:意向|予定|考え|計画|所存|意図|つもり|用意|方針|構想|希望)"
INTENT = re.compile(
    rf"{_WISH}(?:である|だ|にある|がある|を?有|を?持|を?(?:表明|示し|示す|明らか|伝え|伝達|述べ|確認|共有))"
    r"|目指[すし]|めざ[すし]|努め|努力(?:する|し|を)|尽力|検討(?:する|し(?!ていない)|を|していく|することと)|模索|探求|追求|探っ|探る|"
    r"目標(?:と(?:する|し|して)|に(?:する|掲げ|据え)|を(?:掲げ|設定|定め))|よう(?:と)?努"
)
_PLAN_FIRMLY = re.compile(r"方針を?(?:表明|発表|決定|確認|決め)|計画を?(?:発表|決定|承認)")
BOUND = re.compile(
    r"(?:一致|合意|同意|決定|決断|約束|確約|誓約|宣言|発表|表明|コミット|申し合わせ|決め|誓[うっい]|公約)"
)
CONTINUING = re.compile(
    r"引き続き|引続き|継続(?!ぎ)|続け|堅持|維持(?:する|し|していく)|保ち続|今後とも|今後も|これからも|"
    r"再確認|改めて(?:表明|確認|強調|約束)|(?:決意|約束|目標|コミットメント)(?:を|が)?(?:改めて)?確認|揺るぎない|揺るがない"
)
_RENEWED = re.compile(
    r"再確認|改めて(?:[一-鿿]{0,2})?(?:表明|確認|強調|約束)|(?:決意|約束|目標|コミットメント|公約)を(?:改めて)?(?:確認|新たに)|揺るぎない|揺るがない"
)


def strength(text: str, lead: str) -> Strength:
    """Of an item that only names its act, by the list's lead-in where that says more."""
    words = plain(text)
    own = _of(words)
    if own == "firm" and lead and not BOUND.search(words):
        above = plain(lead)
        return _of(above) if not BOUND.search(above) else "firm"
    return own


def _of(words: str) -> Strength:
    """What the last clause that undertakes something ends with decides."""
    last = ending(words)
    tail = last[-24:]
    if INTENT.search(tail) and not _PLAN_FIRMLY.search(tail) and not _agreed(tail):
        return "intent"
    if _RENEWED.search(words):
        return "continuing"
    if any(BOUND.search(part[-16:]) for part in [*clauses(words)[:-1], last]):
        return "firm"
    return "continuing" if CONTINUING.search(words) else "firm"


def _agreed(tail: str) -> bool:
    """Agreed to aim at: the agreement is the main verb."""
    return re.search(r"ことで?(?:に|を)?(?:一致|合意|決定|約束)", tail) is not None
