"""A text in any language is cut into passages, and its language is told or left open."""

# ruff: noqa: E501

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.documents import fold, passages
from accord.reading import language_of

# The same few words in many languages: what the two governments will build, and for whom.
SAMPLES = {
    "en": "The two governments will build a hospital on the coast. They will train the nurses.",
    "ja": "両国は、海岸に病院を建てる。看護師も育てる。",
    "zh": "两国政府将在沿海建设一所医院。他们还将培训护士，这对人民有益。",
    "ko": "두 정부는 해안에 병원을 세울 것이다. 간호사도 교육한다.",
    "fr": "Les deux gouvernements construiront un hôpital sur la côte. Ils formeront les infirmières.",
    "es": "Los dos gobiernos construirán un hospital en la costa. También formarán a las enfermeras.",
    "de": "Die beiden Regierungen werden an der Küste ein Krankenhaus bauen. Sie bilden auch das Personal aus.",
    "it": "I due governi costruiranno un ospedale sulla costa. Formeranno anche gli infermieri della regione.",
    "pt": "Os dois governos vão construir um hospital na costa. Eles também formarão as enfermeiras.",
    "nl": "De twee regeringen zullen een ziekenhuis aan de kust bouwen. Zij leiden ook het personeel op.",
    "pl": "Oba rządy zbudują szpital, który będzie na wybrzeżu. Będą także szkolić personel, aby nie brakło rąk do pracy.",
    "ru": "Оба правительства построят больницу на побережье. Они также обучат персонал, и это будет важно для всех.",
    "uk": "Обидва уряди збудують лікарню на узбережжі. Вони також навчать персонал, і це буде важливо для всіх.",
    "ar": "ستبني الحكومتان مستشفى على الساحل. كما ستدرب الممرضات في كل من البلدين.",
    "hi": "दोनों सरकारें तट पर एक अस्पताल बनाएंगी। वे नर्सों को भी प्रशिक्षण देंगी और यह जनता के लिए है।",
    "el": "Οι δύο κυβερνήσεις θα χτίσουν ένα νοσοκομείο. Θα εκπαιδεύσουν και νοσηλευτές.",
    "th": "รัฐบาลทั้งสองจะสร้างโรงพยาบาล",
    "vi": "Hai chính phủ sẽ xây dựng một bệnh viện và đào tạo các y tá cho người dân.",
}  # fmt: skip


@pytest.mark.parametrize("code", SAMPLES)
def test_a_few_lines_are_enough_to_tell(code):
    assert language_of(SAMPLES[code]) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2030",
        "COVID-19",
        "日米首脳会談",
        "Akwantu no yɛ den nanso yɛbɛdu hɔ ntɛm ara, na yɛbɛhyia wɔ kurom hɔ anɔpa.",
        "Vlade će graditi bolnicu na obali i obučavati osoblje koje će raditi za sve ljude.",
    ],
)
def test_what_cannot_be_told_is_left_open(text):
    assert language_of(text) is None


def test_the_majority_of_passages_decides():
    english, japanese = SAMPLES["en"], SAMPLES["ja"]
    assert language_of(f"{english} {english}\n\n{japanese}") == "en"
    assert language_of(f"{english}\n\n{japanese}{japanese}") == "ja"
    assert language_of(f"{english}\n\n{japanese}") is None


def test_passages_already_cut_will_do():
    assert language_of(passages("d", SAMPLES["ja"])) == "ja"


def test_latin_names_in_a_japanese_text_do_not_hide_it():
    text = "# AI and Open RAN\n\n両国は、OECDとWTOでAIとOpen RANの規格を定める。"
    assert language_of(text) == "ja"


def sentences(text):
    return [p.text for p in passages("d", text)]


@pytest.mark.parametrize("code", [c for c in SAMPLES if c not in ("th", "vi")])
def test_every_script_is_cut_at_its_stops(code):
    assert len(sentences(SAMPLES[code])) == 2
    assert "".join(sentences(SAMPLES[code])).replace(" ", "") == SAMPLES[code].replace(" ", "")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("橋を直す。道も広げる！なぜか？急ぐ。", ["橋を直す。", "道も広げる！", "なぜか？", "急ぐ。"]),
        ("首相は「橋を直す。道も。」と述べた。次へ。", ["首相は「橋を直す。道も。」と述べた。", "次へ。"]),
        ("首相は「直す。」 会は終わった。", ["首相は「直す。」", "会は終わった。"]),
        ("橋（長い。）を直す。（注）", ["橋（長い。）を直す。", "（注）"]),
        ("橋を直す．２．５％の道も．", ["橋を直す．", "２．５％の道も．"]),
        ("「橋を直す。閉じない", ["「橋を直す。", "閉じない"]),
        ("橋？次だ!終わり", ["橋？", "次だ!", "終わり"]),
        ("双方同意“修桥。”会议结束。", ["双方同意“修桥。”", "会议结束。"]),
        ("پل بنے گا۔ سڑک بھی؟ ہاں۔", ["پل بنے گا۔", "سڑک بھی؟", "ہاں۔"]),
        ("2021. 4. 16. 다리를 고친다. 길도 넓힌다.", ["2021. 4. 16. 다리를 고친다.", "길도 넓힌다."]),
        ("Der Bau endet am 3. Oktober 2030. Übrig bleibt nichts.", ["Der Bau endet am 3. Oktober 2030.", "Übrig bleibt nichts."]),
        ("On bâtira « un pont. » À la fin, oui.", ["On bâtira « un pont. »", "À la fin, oui."]),
        ("¿Y el puente? ¡Pronto! Él lo dijo.", ["¿Y el puente?", "¡Pronto!", "Él lo dijo."]),
        ("Мост строит В. Иванов. Это важно.", ["Мост строит В. Иванов.", "Это важно."]),
        ("Γιατί; Έτσι. Τέλος.", ["Γιατί;", "Έτσι.", "Τέλος."]),
    ],
)  # fmt: skip
def test_sentences(text, parts):
    assert sentences(text) == parts


def test_japanese_items_and_the_lines_that_introduce_them():
    found = passages(
        "d",
        "【橋の話】\n両国は、次の取組を行う。\n\n・橋を直す\n（１）道\n①港\n１．船\n一、車\n　・内側",
    )
    assert [(p.kind, p.text) for p in found] == [
        ("heading", "橋の話"),
        ("para", "両国は、次の取組を行う。"),
        *(("item", text) for text in ("橋を直す", "道", "港", "船", "車", "内側")),
    ]
    assert {p.lead for p in found[2:7]} == {"両国は、次の取組を行う。"}
    assert [p.level for p in found[2:]] == [1, 1, 1, 1, 1, 2]
    assert [p.lead for p in passages("d", "両国は、\n\n・橋を直す")] == ["", "両国は、"]


MARKS = "。．.！!？?「」『』（）“”…।؟۔;··・①１一、　 \n\r\t#-*_|[]()aBéÀ橋はのأक가"


@given(st.text(alphabet=st.sampled_from(MARKS), max_size=150) | st.text(max_size=150))
def test_any_text_is_cut_and_offsets_point_at_its_words(text):
    end = 0
    for number, passage in enumerate(passages("d", text)):
        assert passage.number == number
        assert end <= passage.start < passage.end <= len(text)
        assert fold(text[passage.start : passage.end]) == passage.text != ""
        end = passage.end
    language_of(text)
