"""The amounts that a commitment sets: money, shares and counted things."""

import math
import re

from accord.reading.japanese._numbers import NUMBER, number
from accord.records import Amount

# Units with the lookahead that keeps each from being the beginning of another word.
_UNITS = [
    (r"(?:米|アメリカ)?ドル", "USD"),
    (r"豪ドル", "AUD"),
    (r"(?:カナダ|加)ドル", "CAD"),
    (r"円(?!滑|卓|高|安|借款の)", "JPY"),
    (r"ユーロ(?!圏|ポール)", "EUR"),
    (r"(?:英)?ポンド", "GBP"),
    (r"(?:人民)?元(?!首|来|素|々)", "CNY"),
    (r"ウォン", "KRW"),
    (r"ルピー", "INR"),
    (r"スイスフラン", "CHF"),
    (r"%|パーセント(?!ポイント)", "%"),
    (r"回分", "doses"),
    (r"人(?!工|道|材|権|的|々|間|口|身|類|民|種|事|物|数|目)|名(?!称|前|目|古|義|誉)", "people"),
    (r"ギガワット時|GWh", "GWh"),
    (r"メガワット時|MWh", "MWh"),
    (r"ギガワット|GW(?![A-Za-z])", "GW"),
    (r"メガワット|MW(?![A-Za-z])", "MW"),
    (r"キロワット|kW(?![A-Za-z])", "kW"),
    (r"(?:メートル)?トン", "tonnes"),
    (r"キログラム|kg", "kg"),
    (r"キロメートル|km", "km"),
    (r"ヘクタール|ha(?![a-z])", "hectares"),
    (r"バレル", "barrels"),
    (r"隻", "ships"),
    (r"機(?!関|構|会|能|器|械|運|密|動|材|微)", "aircraft"),
    (r"基(?!金|準|づ|盤|本|地|礎|調|幹|軸)", "units"),
    (r"台(?!湾|風|頭|帳|本|所)", "units"),
    (r"回(?!線|路|復|収|答|転|目|避|遊|廊|顧)", "times"),
    (r"校(?!舎|長|正|庭)", "schools"),
    (r"社(?!会|員|債|長)", "companies"),
    (r"世帯", "households"),
    (r"床(?!面)", "beds"),
    (r"都市", "cities"),
    (r"[かカケヶヵ箇]国", "countries"),
    (r"[かカケヶヵ箇]所", "places"),
    (r"大学", "universities"),
    (r"病院", "hospitals"),
    (r"施設", "facilities"),
    (r"団体", "organisations"),
    (r"件(?!名)", "projects"),
    (r"頭(?!取|脳|打)", "animals"),
    (r"本(?!年|日|声明|部|国|質|格|土|件|会|共|来|人|計|協|事)", "items"),
]
_UNIT = "|".join(f"(?P<u{place}>{pattern})" for place, (pattern, _) in enumerate(_UNITS))
_AMOUNT = re.compile(
    rf"(?<![第数何〇零一二三四五六七八九十百千万億兆\d.,\-A-Za-z])(?:(?P<low>{NUMBER})(?:%|人|円|億円|ドル)?(?:~|-|–|から|ないし))?"
    rf"(?P<number>{NUMBER})(?:余り|余|強|弱|以上の)?(?:の)?(?:{_UNIT})"
)
_SHARE = re.compile(
    rf"(?<![第数\d.,分])(?P<tenths>{NUMBER})割(?:(?P<hundredths>{NUMBER})分)?(?!引|り当|当)"
)
_QUOTED = re.compile("「[^」]*」|『[^』]*』")


def amounts(text: str) -> tuple[Amount, ...]:
    """Amounts of a plain text, scaled: `2億5,000万ドル` is 250,000,000 USD; `6割` is 60 %.

    Both ends of a range are given. Ordinals (`第2回`), dates and what stands in quoted names are
    none, and nor is `数十` (some tens).
    """
    words = _QUOTED.sub("「」", text)
    found: list[tuple[int, Amount]] = []
    for m in _AMOUNT.finditer(words):
        unit = next(u for place, (_, u) in enumerate(_UNITS) if m.group(f"u{place}"))
        if _is_turn_of_phrase(m, unit, words):
            continue
        low, high = m.group("low"), m.group("number")
        if low and not re.search("[千万億兆]", low):
            low += "".join(re.findall("[千万億兆]+$", high))
        for part in (low, high):
            if part and math.isfinite(value := number(part)):
                found.append((m.start(), Amount(value=value, unit=unit)))
    for m in _SHARE.finditer(words):
        share = 10 * number(m.group("tenths")) + number(m.group("hundredths") or "0")
        if math.isfinite(share):
            found.append((m.start(), Amount(value=share, unit="%")))
    found.sort(key=lambda pair: pair[0])
    return tuple(dict.fromkeys(amount for _, amount in found))


def _is_turn_of_phrase(found: re.Match[str], unit: str, words: str) -> bool:
    """`一人も残さない` counts nobody, `四か国は` names the parties, `二国間` no countries."""
    after = words[found.end() : found.end() + 3]
    if found.group("number") in ("一", "1") and unit in ("people", "times", "items", "units"):
        return unit == "people" or not words[: found.start()].endswith(("年", "月", "週"))
    return unit == "countries" and re.match(r"は|の首脳|首脳|で|が|間|、", after) is not None
