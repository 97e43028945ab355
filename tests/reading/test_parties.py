"""Who commits: the parties of a statement, and those of them whom a passage binds."""

import csv
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reading import parties_of, pattern_of
from accord.reading._parties import bodies, mentions
from accord.reading.english._actors import actors

BOTH = ("USA", "JPN")


def rows(table):
    with resources.files("accord.reading").joinpath(table).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def bound(text, lead="", heading="", parties=BOTH):
    return set(actors(text, lead, heading, parties))


@pytest.mark.parametrize(
    "text",
    [
        "We will share maps of the reef.",
        "Both sides will share maps of the reef.",
        "The two countries agreed to share maps of the reef.",
        "The leaders committed to share maps of the reef.",
        "Our governments intend to share maps of the reef.",
        "President Biden and Prime Minister Kishida will share maps of the reef.",
        "The President and the Prime Minister will share maps of the reef.",
        "Japan and the United States will share maps of the reef.",
        "The U.S.-Japan working group will meet each spring.",
        "Authorities of Japan and the United States will meet each spring.",
        "This programme will train pilots.",
    ],
)
def test_all_are_bound_where_the_subject_means_all_or_nobody(text):
    assert bound(text) == set(BOTH)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Japan will lend ships.", {"JPN"}),
        ("At the summit in Japan, the United States will lend ships.", {"USA"}),
        ("In addition, with help from Japan, the United States will lend ships.", {"USA"}),
        ("Prime Minister Kishida announced that Japan will lend ships.", {"JPN"}),
        ("The leaders decided that Japan will lend ships.", {"JPN"}),
        ("Japan, through its ministry of ports, will lend ships.", {"JPN"}),
        ("Japan’s Ministry of Defense will lend ships.", {"JPN"}),
        ("Like the United States, Japan is lending ships.", {"JPN"}),
        ("Clean Ports in Japan: The United States will lend ships.", {"USA"}),
        ("The United States has pledged $2 million, and Japan has pledged $3 million.", set(BOTH)),
        ("The United States, together with Australia, will lend ships.", {"USA"}),
        ("The United States, in partnership with Japan, will lend ships.", set(BOTH)),
        ("Japan, if its house agrees, and the United States will lend ships.", set(BOTH)),
        ("President Joe Biden decided to lend ships.", {"USA"}),
        ("The Department of State’s U.S. Geological Survey will lend maps.", {"USGS"}),
    ],
)
def test_those_who_act_are_bound_and_not_those_who_are_spoken_of(text, who):
    assert bound(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("USAID will train nurses.", {"USAID"}),
        ("The U.S. Agency for International Development will train nurses.", {"USAID"}),
        ("The U.S. International Development Finance Corporation will lend.", {"DFC"}),
        ("The Department of Energy and DFC will lend.", {"DOE", "DFC"}),
        ("The Departments of Energy and State will lend.", {"DOE", "Department of State"}),
        ("JICA will train nurses.", {"JICA"}),
    ],
)
def test_an_agency_alone_stands_alone(text, who):
    assert bound(text) == who


@pytest.mark.parametrize(
    ("parties", "text", "who"),
    [
        (("QUAD",), "Quad partners will share maps.", {"QUAD"}),
        (("QUAD",), "Australia will give ships.", {"AUS"}),
        (("QUAD",), "We will share maps.", {"QUAD"}),
        (("G7",), "The G7 will lend $2 billion.", {"G7"}),
        (("USA", "ASEAN"), "The United States and ASEAN will open a school.", {"USA", "ASEAN"}),
        (("USA", "EU"), "The European Commission will lower the fees.", {"EU"}),
        (("AU", "USA"), "The African Union will lower the fees.", {"AU"}),
        (("CAN", "MEX", "USA"), "The three countries committed to act.", {"CAN", "MEX", "USA"}),
        (
            ("CAN", "MEX", "USA"),
            "Canada, Mexico, and the United States will act.",
            {"CAN", "MEX", "USA"},
        ),
        (("USA",), "The President will visit the ports.", {"USA"}),
        (("USA",), "The Administration will publish the maps.", {"USA"}),
    ],
)
def test_groups_and_their_members(parties, text, who):
    assert bound(text, parties=parties) == who


def test_an_item_is_bound_by_its_lead_in_and_a_list_by_its_heading():
    assert bound("Train more nurses.", lead="Japan will:") == {"JPN"}
    assert bound("Work with the United States to train nurses.", lead="Japan will:") == {"JPN"}
    assert bound("Train more nurses.", heading="Pact › Japan’s commitments") == {"JPN"}
    assert bound("Japan will train nurses.", lead="Both countries will:") == {"JPN"}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Joint Statement of Japan and the Republic of Korea", ("JPN", "KOR")),
        ("U.S.-Kenya Pact on Ports", ("USA", "KEN")),
        ("Fact Sheet: Japan Announces New Help for Peru", ("JPN",)),
        ("Readout of Prime Minister Kishida’s Call with President Biden", ("JPN", "USA")),
        ("President Biden and G7 Leaders Launch a Fund", ("G7",)),
        ("Statement on AUKUS", ("AUS", "GBR", "USA")),
        ("Remarks by President Biden | Oslo, Norway", ("USA",)),
        ("In Peru, Japan and Chile Launch a Fund", ("JPN", "CHL")),
        ("Papua New Guinea and Equatorial Guinea Meet", ("PNG", "GNQ")),
    ],
)
def test_a_title_names_those_who_speak(title, expected):
    assert parties_of(title, "") == expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Joint Declaration on Peru", "We, the leaders of the G7, met.", ("G7",)),
        (
            "Joint Statement on Ports",
            "Chile, Peru, and Japan met with Kenya.",
            ("CHL", "PER", "JPN"),
        ),
        ("Ports", "Japan has many ports. Japan will widen them. Peru has few.", ("JPN", "PER")),
        ("Ports", "Nobody met.", ()),
    ],
)
def test_else_the_opening_names_them(title, text, expected):
    assert parties_of(title, text) == expected


def test_every_country_has_a_name_and_no_name_is_twice():
    countries = rows("countries.csv")
    assert len(countries) == 250  # ISO 3166-1 has 249; Kosovo's code is by use
    names = [name for row in countries + rows("bodies.csv") for name in row["names"].split("|")]
    assert all(names)
    assert len(names) == len(set(names))


def test_the_codes_of_the_other_tables_are_those_of_countries_and_bodies():
    known = {row["code"] for row in rows("countries.csv")} | set(bodies())
    for body in bodies().values():
        assert {*body.members} <= known
        assert not body.of or body.of in known
    assert {row["code"] for row in rows("voices.csv")} <= {*known, ""}


@pytest.mark.parametrize("row", rows("countries.csv"), ids=lambda row: row["code"])
def test_each_name_is_found_as_its_country(row):
    for name in row["names"].split("|"):
        assert [m.codes for m in mentions(f"Then {name} will act.")] == [(row["code"],)]
        assert pattern_of((row["code"],)).search(f"Then {name} will act.")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Latin America will act.", "USA"),
        ("It lies in the Indian Ocean.", "IND"),
        ("Papua New Guinea will act.", "GIN"),
        ("North Korea will act.", "KOR"),
        ("It costs US$5.", "USA"),
        ("The Chinese will act.", "CHN"),
    ],
)
def test_a_name_inside_another_is_not_found(text, code):
    assert bool(pattern_of((code,)).search(text)) == (code == "CHN")
    assert any(code in m.codes for m in mentions(text)) == (code == "CHN")


def test_a_party_that_no_table_has_is_its_own_name():
    assert pattern_of(("Atlantis",)).search("Then Atlantis will act.")
    assert pattern_of(()).search("Atlantis") is None


@given(
    st.text(max_size=300), st.text(max_size=100), st.lists(st.sampled_from(["USA", "QUAD", "x"]))
)
def test_any_text_binds_somebody_and_names_stay_in_place(text, lead, parties):
    who = actors("Japan will " + text, lead, text, parties)
    assert "JPN" in who
    assert all(text[m.start : m.end] for m in mentions(text))
    assert isinstance(parties_of(text, text), tuple)
