"""The main undertaking as a short phrase."""

import re

from accord.reading.japanese._text import clauses, ending, plain, subject

_LONGEST = 40
_FRAME = re.compile(
    r"(?:こと|旨|もの)?(?:で|に|を|と|について)?(?:改めて|再び|正式に|共に)?"
    r"(?:一致|合意|同意|決定|約束|確約|誓約|宣言|発表|表明|コミット|確認|再確認|決め|申し合わせ)(?:する|した|し|している|た)?$"
    r"|(?:こと)?(?:を|とする|という)?(?:意向|予定|考え|計画|所存|意図|用意|方針|決意|目標)(?:である|がある|を[^、]{1,12}|にある)$"
    r"|こと(?:とする|とした|になった|を目指す|を目標とする|に努める|を検討する)$"
)
_WHEN = re.compile(
    r"^(?:[^、]{0,24}(?:年|月|日|末|年度|年間|以内|半ば|代)(?:までに|に|で|中に|には)?、)+"
)


def action(text: str) -> str:
    """The clause that undertakes, without subject and frame (`することで一致した`), and short."""
    words = plain(text)
    parts = [
        p for p in clauses(words) if not re.search(r"(?:歓迎|評価|感謝)(?:する|し|した)。?$", p)
    ]
    phrase = ending(parts[-1] if parts else words)
    phrase = _FRAME.sub("", phrase) or phrase
    about = subject(phrase)
    if about and (place := phrase.find(about + "は")) >= 0:
        phrase = phrase[place + len(about) + 1 :].lstrip("、")
    phrase = _WHEN.sub("", phrase)
    while len(phrase) > _LONGEST and "、" in phrase:
        phrase = phrase.split("、", 1)[1]
    if len(phrase) > _LONGEST:
        # Cut after a particle, so that no name is cut in two.
        late = re.search("[をにのはがでと、]", phrase[-_LONGEST - 1 :])
        phrase = phrase[late.end() - _LONGEST - 1 :] if late else phrase[-_LONGEST:]
    return phrase.strip("、。 ") or words[:_LONGEST]
