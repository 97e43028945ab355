"""A text is cut into passages that are slices of it, with headings and lead-ins known."""

from hypothesis import given
from hypothesis import strategies as st

from accord.documents import fold, passages

TEXT = """---
title: Left out
---
# A partnership

Both met on May 3. Mr. Ito of the U.S. Embassy spoke! It cost 2.5 million.

## Health

**Both sides will:**

- Share data
  with [others](https://example.org). Then report.
  * inner point
1. Meet again.

| who | what |
| --- | --- |
"""


def test_headings_items_cells_and_sentences():
    found = passages("d", TEXT)
    assert [(p.kind, p.text) for p in found] == [
        ("heading", "A partnership"),
        ("para", "Both met on May 3."),
        ("para", "Mr. Ito of the U.S. Embassy spoke!"),
        ("para", "It cost 2.5 million."),
        ("heading", "Health"),
        ("heading", "Both sides will:"),
        ("item", "Share data with others."),
        ("item", "Then report."),
        ("item", "inner point"),
        ("item", "Meet again."),
        ("cell", "who"),
        ("cell", "what"),
    ]
    assert found[6].heading == "A partnership › Health › Both sides will:"
    assert [p.level for p in found[6:10]] == [1, 1, 2, 1]


def test_an_item_knows_the_line_that_introduces_its_list():
    found = passages("d", "Together they will:\n\n- act\n- report\n\nThat is all.\n\n- more")
    assert [p.lead for p in found] == ["", "Together they will:", "Together they will:", "", ""]


@given(st.text(alphabet=st.sampled_from("aB .\n-*#|_[]()1:\r\t\xa0é"), max_size=200) | st.text())
def test_passages_are_ordered_slices_of_any_text(text):
    found = passages("d", text)
    end = 0
    for number, passage in enumerate(found):
        assert passage.number == number
        assert end <= passage.start < passage.end <= len(text)
        assert fold(text[passage.start : passage.end]) == passage.text != ""
        end = passage.end
