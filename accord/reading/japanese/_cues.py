"""Is a Japanese passage a commitment? Cues, each with a weight in log-odds; their sum judges.

As in English: an undertaking needs a party as the actor and a verb that binds it from now on. Here
the verb ends the sentence, and what the parties agreed or announced stands before it (`…すること
で一致した`). So the cues look at the ending, at its subject, and at clauses that end in agreeing.
The weights are set by hand.
"""

import re
from collections.abc import Sequence
from datetime import date

from accord.reading.japanese._parties import Actor, actor_of
from accord.reading.japanese._strength import CONTINUING, INTENT
from accord.reading.japanese._text import clauses, ending, plain, subject
from accord.records import Cue, Party, Passage

_BASE = Cue(name="most passages are none", weight=-2.0)

# To agree that one opposes something, or that a treaty applies, is no act.
_STANDS = r"(?<!反対する)(?<!非難する)(?<!歓迎する)(?<!評価する)(?<!認識する)(?<!留意する)(?<!適用される)(?<!含まれる)(?<!当たる)"
# Verbs in the plain form that only say how something is.
_IS = r"(?:ある|いる|なる|できる|得る|うる|に資する|を有する|に属する|に基づく|につながる|に繋がる|に寄与する|を要する|に直面する|を意味する|異なる|に際する|に関する)"
_DO = r"(?<!である)(?<!がある)(?<!できる)(?<!となる)(?<!になる)(?<!いる)(?<!に資する)(?<!を有する)(?<!つながる)(?<!に基づく)(?<=[うくぐすつぬぶむる])"
_BIND = (
    r"(?:一致|合意|同意|決定|決断|約束|確約|誓約|宣言|発表|表明|コミット|確認|再確認|申し合わせ|決め|誓|公約|"
    r"明らかに|公表|述べ|承認|応じ|答え|伝え|語り|語っ|申し出)"
)
_HELD = r"を?(?:し(?!たこと|た上で)|する(?!こと)|した(?!こと|上で)|している|しており|じ(?:た|、)|え(?:た|、)|た(?!こと|上で)|る$|う$|い、|って)"
_AGREES = re.compile(
    rf"(?:{_DO}{_STANDS}|しない|行わない)(?:こと|旨|もの)?(?:と|で|に|を|について)(?:[一-鿿]{{0,4}}(?:に|て|り|が))?{_BIND}{_HELD}"
    rf"|{_DO}(?:こと|もの)と(?:する|した|し、|なった|している)|(?:{_DO}|しない|行わない)ことに(?:する|した|し、|している)|{_DO}ことにな(?:る|った)"
    r"|(?<![認識見解重要性必要点と])(?:に|で|について)(?:合意|一致)(?:し(?!たこと)|する)"
)
_RESOLVED = re.compile(
    rf"(?:決意|コミットメント|公約|約束|誓約|目標)(?:を|が)(?:[^、。]{{0,8}})(?:確認|再確認|表明|新た|示し|示す|述べ|共有|強調|揺るぎない|掲げ){_HELD}?"
    r"|コミットし(?:て|$)|コミットする|(?:コミットメント|決意|約束|誓約)は(?:揺るぎない|揺るがない|不変である|変わらない)|(?:決意|覚悟)である"
)
_LAUNCHES = re.compile(
    r"(?:立ち上げ|立上げ|創設|新設|設立|設置|発足|始動|開始|着手|締結|発表|拠出|決定)(?:さ?せ)?(?:た|した|させた)$"
)
_ATTITUDE = re.compile(
    r"(?:歓迎|評価|感謝|称賛|賞賛|称え|たたえ|悼|感じ|誇り|勇気づけ|祝福|祝|懸念|憂慮|非難|反対|抗議|強調|認識|留意|想起|確信|信じ|期待|喜|満足|遺憾|"
    r"支持|求め|促し|促す|呼びか|呼び掛|要請|要求|訴え|指摘|共有|賛同|述べ|言及|説明|協議|議論|意見交換|意見を交換|確認|申し上げ|"
    r"懸念を?表明|意を表|意を述べ|意を示|敬意|謝意|表明|尊重|一致|重視|共感|哀悼|連帯|楽しみ)(?:し|す|を)?"
    r"(?:する|した|していた|している|るも?|る|た|たい|んだ|んでいる|ぶ|う|い|っている|った)?$"
)
_SHARED_WORK = re.compile(
    r"(?:情報|データ|知見|教訓|経験|技術|資料|分析|ノウハウ|慣行|事例)[^、。]{0,16}を?[^、。]{0,10}共有(?:する|していく)$"
)
_PAST = re.compile(r"(?:た|だ|てきた|された|であった|なかった)$")
_PRINCIPLE = re.compile(
    r"(?:べき(?:である|だ)?|必要(?:が|で)ある|必要とされ|なければならない|ねばならない|(?:重要|不可欠|重大|肝要|必須)(?:である|だ|な.{0,8}である)?|望ましい|"
    r"求められ(?:る|ている)|期待され(?:る|ている)|欠かせない|責任が?ある|見込まれ(?:る|ている)|かかっている)$"
)
_STATE = re.compile(
    rf"(?:{_IS}|できない|[てで]いない|得ない|超える|達する|上回る|占める|示す|示している|表す|左右する|至る|及ぶ|含む|当たる|相当する|"
    r"高まる|深まる|広がる|増える|減る|続く|残る|である|だ|もの|ものだ|変わらない|知らない|持つ|異なる|言える|考える|思う)$"
)
_GOING_ON = re.compile(
    r"(?:続け|進め|取り組ん|推進し|実施し|主導し|準備し|継続し|支援し|協力し|加速し)(?:て|で)いる$"
)
_WILL_BE = re.compile(
    r"(?:開催|実施|設置|設立|開始|提供|創設|拠出|派遣|配分|導入|公表|発表|供与)される$|行われる$|開かれる$"
)
_TELLS = re.compile(
    r"(?:大臣|閣僚|当局|実務者|事務方|高官|次官|補佐官|専門家|省庁|政府)[^、。]{0,8}(?:に対し|に).*(?:よう|こと)を?に?指示(?:する|した)?$"
)
_LASTS = re.compile(r"(?:あり|なり|い)続け(?:て|る)")
_DENIES = re.compile(
    r"(?:て|で)い(?:ない|なかった)(?:と|こと|旨|$)|(?:予定|計画|意図|考え|つもり)は(?:ない|持た)"
)
_INCLUDES = re.compile(r"^(?:これ|この取組|この計画|本取組|同計画)(?:に)?は.*(?:含む|含まれる)$")
_ACTS = re.compile(r"[うくぐすつぬぶむる]$")
_REFRAINS = re.compile(
    r"(?:しない|行わない|用いない|使わない|認めない|課さない|支えない|与えない|加えない|[わかさたなまら]ない)$"
)
_NOUN_ACT = re.compile(
    r"(?:強化|推進|設置|実施|拡大|拡充|開始|支援|提供|供与|創設|設立|新設|構築|整備|共有|促進|検討|連携|協力|協働|育成|養成|派遣|研修|拠出|投資|"
    r"開発|研究|導入|改善|削減|低減|締結|開催|調整|策定|確保|向上|深化|加速|加速化|発展|活用|普及|交流|立ち上げ|立上げ|実現|達成|増加|増額|"
    r"保護|保全|維持|継続|参加|共同開発|試験|実証|展開|招へい|招聘|増強|強靱化|多様化|簡素化|標準化|近代化|具体化|調査|分析|配備|建設|取組|受入れ|受け入れ|延長|"
    r"更新|改定|見直し|公表|点検|貢献|防止|対処|対応|充実|再開|配布|訓練|演習|支持|支え|呼びかけ|撤廃|引上げ|引き上げ|倍増|半減|増員)"
    r"(?:等|など)?(?:\([^()]*\))?$"
)
_MONEY = re.compile(r"\d[\d,.]*[十百千]?[万億兆]?(?:米?ドル|円|ユーロ|ポンド)")
_TO_COME = re.compile(
    r"までに|以内に|今後\d|今後[一二三五十]|来年|来春|本年末|年内|年末|本年中|20[3-9]\d年|年度末|年代(?:に|末)"
)
_GONE = re.compile(
    r"昨年|一昨年|先月|先週|昨日|昨年度|これまでに|過去[\d一二三四五十]|すでに|既に|かつて|以来"
)
_GOOD_LEAD = re.compile(
    r"取組|取り組|実施|行う|行動|進め|推進|講じ|協力|一致|合意|決定|約束|コミット|立ち上げ|発表|目指|開始|意向|予定|計画|措置|施策|支援|表明|強化|[はが]、$"
)
_BAD_LEAD = re.compile(
    r"(?:歓迎|評価|留意|認識|想起|確認し|感謝|懸念|成果|実績|これまで)[^、。:]{0,10}[:。]?$"
)
_POINTS = re.compile(r"以下|下記|次[のをに]|[:、]$")
_FOUNDS = re.compile(r"(?:設置|設立|立ち上げ|創設|新設|開始|締結|拠出)")


def cues(
    passages: Sequence[Passage], parties: Sequence[Party], stated_on: date | None = None
) -> list[tuple[Cue, ...]]:
    """The cues of each passage of a text; a subject left out is taken from the sentence before."""
    found: list[tuple[Cue, ...]] = []
    before: Actor = "nobody"
    for place, passage in enumerate(passages):
        text = plain(passage.text)
        follows = passages[place + 1] if place + 1 < len(passages) else None
        leads = follows is not None and follows.kind == "item" and follows.lead == passage.text
        if passage.kind == "heading" or (leads and _only_points(text)):
            before = "nobody"
            found.append((Cue(name="a heading or a lead-in", weight=-6.0),))
            continue
        actor = actor_of(subject(text), parties)
        if actor == "nobody" and passage.kind == "para" and before in ("parties", "others"):
            actor = before
        kept = [_BASE, *_of(text, actor, passage)]
        if _INCLUDES.search(ending(text)) and found and sum(cue.weight for cue in found[-1]) > 0:
            kept.append(Cue(name="says what the undertaking before includes", weight=6.6))
        found.append(tuple(kept))
        before = actor
    return found


def _only_points(text: str) -> bool:
    """A lead-in that names no act but its list: `次の取組を行う：`, `以下に合意した。`"""
    return _POINTS.search(text) is not None and not _FOUNDS.search(ending(text)[-12:])


def _of(text: str, actor: Actor, passage: Passage) -> list[Cue]:
    last = ending(text)
    found = [_by_ending(last, text, actor, passage)]
    agreed = found[0].name in (_AGREED, _RESOLVE)
    if not agreed and _agrees_before(text):
        found.append(Cue(name="an earlier clause agrees or decides", weight=4.6))
    found += _context(last, text, passage)
    found += _whose(actor, found)
    return found


_AGREED, _RESOLVE = "agrees, decides or announces to do", "affirms what binds"
_TO_BE = "will be held or given"
_FINISHED, _THINKS = "what is finished", "praise, concern, recognition"


def _by_ending(last: str, text: str, actor: Actor, passage: Passage) -> Cue:
    """The one cue of how the sentence ends, in the order in which the patterns exclude others."""
    tail = last[-60:]
    if _DENIES.search(tail[-24:]) or _LASTS.search(tail[-12:]):
        return Cue(name="says how something is", weight=-1.8)
    if INTENT.search(tail[-20:]):
        return Cue(name="intends, plans, aims", weight=3.4)
    if _TELLS.search(last):
        return Cue(name="tells its officials to act", weight=3.6)
    if _ends_in(_AGREES, tail):
        return Cue(name=_AGREED, weight=4.2)
    if _ends_in(_RESOLVED, tail):
        return Cue(name=_RESOLVE, weight=3.6)
    if _LAUNCHES.search(tail) and not _GONE.search(text):
        return Cue(name="launches or announces now", weight=2.2)
    if _PRINCIPLE.search(tail):
        return Cue(name="principle without an act", weight=-2.5)
    if _SHARED_WORK.search(tail):
        return Cue(name="will act", weight=2.6)
    if _ATTITUDE.search(tail):
        return Cue(name=_THINKS, weight=-2.8)
    if _GOING_ON.search(tail) and actor == "parties":
        return Cue(name="an act that goes on", weight=1.9)
    if _WILL_BE.search(tail):
        return Cue(name=_TO_BE, weight=1.8)
    if _PAST.search(tail):
        return Cue(name=_FINISHED, weight=-2.6)
    if passage.kind in ("item", "cell") and _NOUN_ACT.search(last):
        return Cue(name="an item that names its act", weight=1.6)
    if _STATE.search(tail):
        return Cue(name="says how something is", weight=-1.8)
    if _REFRAINS.search(tail):
        return Cue(name="will refrain", weight=2.4)
    if _ACTS.search(tail):
        return Cue(name="will act", weight=2.6)
    return Cue(name="no verb that binds", weight=-1.6)


def _ends_in(pattern: re.Pattern[str], tail: str) -> bool:
    """Whether a match reaches the end, so that it is the main verb."""
    return any(m.end() >= len(tail) - 4 for m in pattern.finditer(tail))


def _agrees_before(text: str) -> bool:
    """An earlier clause agrees or decides, as in `…を拠出することを表明し、米国は歓迎した`."""
    return any(
        _ends_in(_AGREES, part[-60:])
        or re.search(rf"{_DO}(?:こと|旨)を(?:表明|発表|約束|決定)し$", part)
        for part in clauses(text)[:-1]
    )


def _context(last: str, text: str, passage: Passage) -> list[Cue]:
    found = []
    if CONTINUING.search(last) and not _PAST.search(last):
        found.append(Cue(name="continues what binds", weight=0.6))
    if _MONEY.search(text):
        found.append(Cue(name="money newly set", weight=0.6))
    if _TO_COME.search(text):
        found.append(Cue(name="a time to come", weight=0.6))
    if _GONE.search(text):
        found.append(Cue(name="a time gone by", weight=-1.0))
    lead = plain(passage.lead) if passage.kind == "item" else ""
    if lead and _BAD_LEAD.search(lead):
        found.append(Cue(name="its list is introduced as done or praised", weight=-3.5))
    elif lead and _GOOD_LEAD.search(lead):
        found.append(Cue(name="its list is introduced as undertakings", weight=1.8))
    if passage.kind == "para" and not re.search(r"[。.!?:」)]$", text) and len(text) < 40:
        found.append(Cue(name="no full stop: a heading", weight=-2.5))
    if re.search("https?://|^[>※]", text):
        found.append(Cue(name="a quotation or a link", weight=-2.0))
    if len(text) < 8:
        found.append(Cue(name="too short to say what", weight=-1.2))
    return found


def _whose(actor: Actor, found: Sequence[Cue]) -> list[Cue]:
    if actor == "others":
        return [Cue(name="somebody else acts", weight=-4.0)]
    passive = any(cue.name in (_TO_BE, _RESOLVE) for cue in found)
    if actor == "thing" and not passive:
        return [Cue(name="a thing is the subject", weight=-2.2)]
    return [Cue(name="a party is the subject", weight=0.6)] if actor == "parties" else []
