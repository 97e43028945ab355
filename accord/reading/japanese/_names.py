"""Named programmes and bodies, and for whom something is done."""

import re
from collections.abc import Sequence

from accord.reading.japanese._parties import country_codes
from accord.reading.japanese._text import plain
from accord.records import Party

_QUOTED = re.compile(
    "[「『]([^「」『』。]{2,40})[」』](と(?:述べ|表明|発言|強調|呼びかけ)|という(?:考え|認識|立場))?"
)
_KIND = (
    "イニシアティブ|イニシアチブ|パートナーシップ|プラットフォーム|プログラム|プロジェクト|コンソーシアム|アライアンス|"
    "アクセラレーター|フェローシップ|フォーラム|ファシリティ|ファンド|ロードマップ|センター|"
    "枠組み|枠組|基金|計画|協定|条約|議定書|対話|憲章|宣言|戦略|構想|機構|委員会|作業部会|協議会|評議会|同盟|連合|奨学金"
)
_NAMED = re.compile(
    rf"((?:緑の|アジア・|国境なき)?[一-鿿々ァ-ヶー・A-Za-z0-9\-]{{2,}}?(?:{_KIND}))(?![一-鿿ァ-ヶー])"
)
# Words that only describe a programme, and so make no name of it.
_PLAIN = re.compile(
    rf"^(?:新|新たな|新規|本|同|当該|共同|国際|国際的|地域|国家|行動|実施|作業|二国間|多国間|両国間|政府間|官民|閣僚級|次官級|高級|"
    rf"合同|技術|専門|専門家|経済|政策|安全保障|戦略|研究|開発|投資|支援|協力|事業|具体的|包括的|年次|長期|中期|短期|日米|法的|"
    rf"基本|緊急|特別|既存|関連|各種|複数|全国|試験|実証|整備|推進|人材|育成|交流|教育|訓練|防衛|軍事|監視|気候|\d+|[〇一二三四五六七八九十百千万億兆円年度か月間つ個])*"
    rf"(?:{_KIND})$"
)
_BODIES = re.compile(
    r"(?<![A-Za-z])(?:COVAX|CEPI|Gavi|GAVI|WHO|WTO|IMF|OECD|IAEA|UNICEF|UNHCR|WFP|UNDP|NATO|IPEF|PGII|PGI|CPTPP|"
    r"COP\d+|TICAD\d*|AZEC|FOIP)(?![A-Za-z])|パリ協定|アルテミス(?:計画|合意)|グローバルファンド|広島AIプロセス|世界保健機関|世界銀行|"
    r"アジア開発銀行|国際通貨基金|国際原子力機関|自由で開かれたインド太平洋"
)


def initiatives(text: str) -> tuple[str, ...]:
    """Names as written: in quotation marks, or words that end as names of programmes do."""
    words = plain(text)
    found = [(m.start(), m.group(1)) for m in _QUOTED.finditer(words) if not m.group(2)]
    found = [(place, name) for place, name in found if not re.search("[うくすつむるぐたい]$", name)]
    bare = _QUOTED.sub(lambda m: "「" + "　" * (len(m.group()) - 2) + "」", words)
    found += [
        (m.start(), m.group(1)) for m in _NAMED.finditer(bare) if not _PLAIN.match(m.group(1))
    ]
    found += [(m.start(), m.group()) for m in _BODIES.finditer(bare)]
    found.sort()
    kept: list[str] = []
    for _, name in found:
        if not any(name in other for other in kept):
            kept = [other for other in kept if other not in name] + [name]
    return tuple(kept)


_GROUP = (
    r"(?:太平洋の?島嶼国|島嶼国|太平洋の島々|太平洋諸島|小島嶼国|開発途上国|発展途上国|途上国|低中所得国|低所得国|後発開発途上国|"
    r"ぜい弱な国々|脆弱な国々|ぜい弱国|脆弱国|第三国|同志国|近隣国|新興国|グローバル・サウス|東南アジア諸国|東南アジア|南アジア|中央アジア|"
    r"アジア諸国|アジア|アフリカ諸国|アフリカ|中南米|中東|欧州|太平洋地域|インド太平洋地域|インド太平洋|ASEAN諸国|ASEAN|世界|地域|"
    r"女性と女児|女性|女児|子供たち|子ども|子供|若者|若い世代|若手[一-鿿]{2,4}|研究者|技術者|医師|教師|患者|零細企業|被害者|消費者|家庭|高齢者|障害者|難民|避難民|先住民|少数民族|"
    r"中小企業|小規模農家|農家|漁業者|労働者|起業家|スタートアップ企業|スタートアップ|高校生|大学院生|大学生|留学生|学生|教員|看護師|医療従事者|"
    r"被災者|被災地|住民|周辺住民|地方自治体|市民社会)"
)
_FOR = (
    r"(?:側|政府|諸国|各国|の国々)?(?:(?:と|、|及び|や|・)[ァ-ヶー一-鿿]{1,12}){0,4}(?:\d[\d,]*[人名])?"
    r"(?:に対し|に対する|への|へ|に(?=[^、。]{0,24}(?:供与|提供|支援|供給|届け|送|派遣|配|拠出|寄贈|無償|贈|渡|融資|納入|貸与|移転|開放))|向け|のため|を(?:対象|支援|助け|支え|後押し|受け入れ)|"
    r"の(?:[^、。はがを]{0,10})(?:を支援|支援|能力構築|能力向上|育成を|復旧|復興|強靱化|防災|自立|債務)|を(?=[^、。]{0,6}支援)|(?=支援)|が(?=[^、。]{0,24}よう、?))"
)
_GROUP_FOR = re.compile(rf"({_GROUP}){_FOR}")
_GROUPS_OF = re.compile(r"(アフリカ|アジア|東南アジア|中南米|太平洋)の(農家|女性|若者|子供|島々)")


def beneficiaries(text: str, parties: Sequence[Party]) -> tuple[str, ...]:
    """Groups and regions as written, countries as codes, that something is given to or done for."""
    words = plain(text)
    found = [(m.start(1), m.group(1)) for m in _GROUP_FOR.finditer(words)]
    for m in _GROUPS_OF.finditer(words):
        if "の島々" not in m.group():
            found += [(m.start(1), m.group(1)), (m.start(2), m.group(2))]
    found += [
        (place, code)
        for code, place, end in country_codes(words)
        if re.match(rf"{_FOR}|の防衛に対する|と共有|国民|の(?:人々|国民)", words[end : end + 40])
    ]
    found.sort()
    return tuple(dict.fromkeys(name for _, name in found))
