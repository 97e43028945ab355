"""Every format gives its text; everything else gives one line that says what to do."""

import io
import os
import zipfile
from datetime import date

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.documents import LARGEST, SUFFIXES, load_text, passages
from accord.records import InputError

PAGE = """<html><head><title>A page</title><meta charset="utf-8">
<meta property="article:published_time" content="2021-04-16T10:00"></head><body>
<nav>Menu</nav><h1>Pact</h1><p>We <b>will</b> act.<script>alert(1)</script></p>
<ul><li>Share &lt;data&gt;<ul><li>early</li></ul></li></ul>
<table><tr><td>a</td><td>b</td></tr></table></body></html>"""


def pdf(*lines, right=()):
    """A PDF of one page with these lines, written by hand; those in `right` are indented."""
    text, place = "", 0
    for number, line in enumerate(lines):
        wanted = 30 if number in right else 0
        text += f"{wanted - place} -20 Td ({line}) Tj "
        place = wanted
    stream = f"BT /F1 12 Tf 50 800 Td {text}ET"
    bodies = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 850]/Contents 4 0 R"
        "/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out = "%PDF-1.4\n"
    places = []
    for n, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += f"{n} 0 obj{body}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(out)
    out += f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\n"
    return f"{out}startxref\n{start}\n%%EOF".encode()


def test_markdown_is_taken_as_it_is(tmp_path):
    text = "---\r\ntitle: Pact\r\ndate: 2021-04-16\r\nparties: [USA]\r\n---\r\nWé act.\r\n"
    path = tmp_path / "a.md"
    path.write_bytes(text.encode())
    found = load_text(path)
    assert (found.text, found.title, found.date) == (text, "Pact", date(2021, 4, 16))
    assert found.parties == ("USA",)


def test_title_and_date_come_from_heading_and_file_name(tmp_path):
    path = tmp_path / "2022-05-23-x.txt"
    path.write_text("# The *pact*\n\nWe act.")
    assert (load_text(path).title, load_text(path).date) == ("The pact", date(2022, 5, 23))


def test_html_gives_what_a_reader_sees(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(PAGE)
    found = load_text(path)
    assert (found.title, found.date) == ("A page", date(2021, 4, 16))
    kinds = [(p.kind, p.text) for p in passages("d", found.text)]
    assert kinds == [
        ("heading", "Pact"),
        ("para", "We will act."),
        ("item", "Share <data>"),
        ("item", "early"),
        ("cell", "a"),
        ("cell", "b"),
    ]


def test_docx_gives_headings_items_and_tables(tmp_path):
    document = docx.Document()
    document.add_heading("Pact", level=1)
    document.add_paragraph("We will act.")
    document.add_paragraph("Share data.", style="List Bullet")
    document.add_table(1, 2).rows[0].cells[1].text = "cell"
    document.save(tmp_path / "a.docx")
    kinds = [(p.kind, p.text) for p in passages("d", load_text(tmp_path / "a.docx").text)]
    assert kinds == [
        ("heading", "Pact"),
        ("para", "We will act."),
        ("item", "Share data."),
        ("cell", "cell"),
    ]


def test_pdf_lists_whose_markers_are_drawn_are_told_by_their_indent(tmp_path):
    body = ["The two countries met in the capital and spoke of many things that day.", "They will:"]
    items = ["Share data on the spread of", "disease in the region.", "Train experts."]
    page = pdf(*body, *items, "All of it begins now.", right=(2, 3, 4))
    (tmp_path / "a.pdf").write_bytes(page)
    assert load_text(tmp_path / "a.pdf").text.split("\n\n")[1:] == [
        "They will:",
        "- Share data on the spread of disease in the region.",
        "- Train experts.",
        "All of it begins now.\n",
    ]


def test_pdf_gives_its_text_layer(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf("We will share infor-", "mation. We act."))
    assert load_text(tmp_path / "a.pdf").text == "We will share information. We act.\n"


def zipped(name, content, declared=None):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.md", b"", "holds no text"),
        ("a.md", b" \n", "holds no text"),
        ("a.txt", b"a\0b", "is binary"),
        ("a.txt", "Zürich".encode("latin-1"), r"byte 1 \(0xfc\) is not UTF-8"),
        ("a.md", b"---\ntitle: [a\n---\nx", r"a.md:\d+:\d+: front matter"),
        ("a.md", b"---\ndate: soon\n---\nx", "date 'soon' is none"),
        ("a.odt", b"x", "no reader for '.odt'"),
        ("a.pdf", b"x", "not a readable PDF"),
        ("a.pdf", pdf(), "no text layer"),
        ("a.docx", b"x", "not a DOCX"),
        ("a.docx", zipped("word/document.xml", b"0" * 120_000_000), "over 100 MB"),
        ("a.docx", zipped("word/document.xml", b"<!DOCTYPE x [<!ENTITY a 'b'>]>"), "entities"),
        ("a.html", b"", "HTML"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(tmp_path, name, content, says):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError, match=says) as caught:
        load_text(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_missing_folder_pipe_and_huge_files_are_refused_unread(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        load_text(tmp_path / "none.md")
    (tmp_path / "d.md").mkdir()
    os.mkfifo(tmp_path / "p.md")
    for name in ("d.md", "p.md"):
        with pytest.raises(InputError, match="is no file"):
            load_text(tmp_path / name)
    with (tmp_path / "big.txt").open("wb") as big:
        big.truncate(4 * LARGEST)
    with pytest.raises(InputError, match="is 200 MB, over 50 MB"):
        load_text(tmp_path / "big.txt")


@settings(max_examples=60)
@given(st.binary(max_size=300), st.sampled_from(sorted(SUFFIXES)))
def test_any_bytes_give_a_text_or_an_input_error(tmp_path_factory, content, suffix):
    path = tmp_path_factory.mktemp("any") / f"a{suffix}"
    path.write_bytes(content)
    try:
        text = load_text(path).text
    except InputError as error:
        text = str(error).splitlines()[0]
    assert text.strip()
