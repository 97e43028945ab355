"""The example's site in a real browser, from disk: no violation of axe, nothing from outside."""

import shutil
from pathlib import Path

import pytest

from accord.site import render, write_site
from tests.site.conftest import account
from tests.small import accord

pytestmark = pytest.mark.slow
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update"]  # fmt: skip
KINDS = ["index", "timeline", "indicators", "alerts", "runs", "ledger", "methods", "downloads",
         "commitments/H4", "commitments/H5", "commitments/CL4", "documents/*"]  # fmt: skip
VIEWS = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]


@pytest.fixture(scope="module")
def site(root, tmp_path_factory):
    folder = tmp_path_factory.mktemp("browser") / "demo"
    shutil.copytree(root / "examples" / "us-japan-core", folder)
    done = accord("run", "-w", folder)
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def browser():
    if not CHROMIUM.exists():
        pytest.skip("needs Chromium (Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def visit(browser, site):
    """Opens pages of the site, and fails on any error or request that leaves it."""
    contexts, faults = [], []

    def open_page(name, width=1280, scheme="light", **options):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, **options
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda r: faults.append(r.url) if outside(r.url, site) else None)
        path = next(iter(sorted(site.glob(f"{name}.html"))))
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def outside(url, site):
    return not url.startswith((site.as_uri(), "data:"))


@pytest.mark.parametrize(("width", "scheme"), VIEWS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_accessible_and_fits(visit, kind, width, scheme):
    from axe_playwright_python.sync_playwright import Axe

    page = visit(kind, width, scheme)
    # Without "preload" axe would fetch the style sheet, which the page's own policy forbids.
    found = Axe().run(page, options={"preload": False})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_table_of_commitments_can_be_searched(visit):
    page = visit("index")
    rows = page.locator("tr[data-verdict]")
    assert rows.count() == 32
    page.get_by_label("Search").fill("Gilman")
    assert page.locator("tr[data-verdict]:visible").count() == 1
    assert page.get_by_role("status").inner_text() == "1 of 32 commitments"
    page.get_by_label("Search").fill("")
    page.locator("#verdict").select_option("broken")
    shown = page.locator("tr[data-verdict]:visible")
    assert 0 < shown.count() < 32
    assert all("Broken" in text for text in shown.all_inner_texts())
    page.get_by_label("Search").fill("no such words anywhere")
    assert page.get_by_role("status").inner_text() == "0 of 32 commitments"
    assert page.locator("tr.group:visible").count() == 0


def test_the_table_can_be_narrowed_to_the_promises_of_one_party(visit):
    page = visit("index", width=360)
    page.locator("#party").select_option("JPN")
    shown = page.locator("tr[data-verdict]:visible")
    assert shown.count() > 0
    assert all("Japan" in text for text in shown.all_inner_texts())


def test_without_scripts_the_table_is_whole(visit):
    page = visit("index", java_script_enabled=False)
    assert page.locator("tr[data-verdict]:visible").count() == 32
    assert not page.get_by_label("Search").is_visible()


def test_the_keyboard_reaches_the_content_first_and_every_link(visit):
    page = visit("index")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_from_the_overview_to_the_cited_words_and_back(visit):
    page = visit("index")
    page.get_by_role("link", name="H2", exact=True).first.click()
    assert page.locator("h1").inner_text().startswith("H2")
    quote = page.locator("blockquote").nth(1).inner_text()
    page.locator(".piece .source a").first.click()
    assert quote in page.locator(".cited:target").inner_text()


@pytest.mark.parametrize(("scheme", "file"), [("light", "-light.svg"), ("dark", "-dark.svg")])
def test_each_chart_is_seen_once_in_the_colours_of_the_page(visit, scheme, file):
    page = visit("commitments/CL4", scheme=scheme)
    seen = page.locator(".chart img:visible")
    assert seen.count() == page.locator(".chart img").count() / 2 >= 2
    for picture in seen.all():
        assert picture.get_attribute("src").endswith(file)
        assert picture.evaluate("image => image.complete && image.naturalWidth") == 520


def test_print_shows_the_content_on_white_and_no_menu(visit):
    page = visit("commitments/CL4", scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert not page.get_by_role("navigation").first.is_visible()
    assert page.locator("h1").is_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.locator(".chart img.on-light").first.is_visible()
    assert not page.locator(".chart img.on-dark").first.is_visible()


def test_the_figures_behind_a_chart_open_by_keyboard(visit):
    page = visit("commitments/CL4")
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("details table").first.is_visible()


HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)> javascript:alert(3) "
    + "Word_without_any_blank_" * 9
)


@pytest.mark.parametrize("width", [1280, 360])
def test_hostile_texts_do_nothing_and_fit(browser, tmp_path, width):
    write_site(tmp_path / "site", render(account(HOSTILE)))
    heard = []
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.on("dialog", lambda dialog: (heard.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: heard.append(message.text))
    for path in sorted((tmp_path / "site").rglob("*.html")):
        page.goto(path.as_uri())
        assert heard == [], path.name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path.name
        assert "<script>alert(1)</script>" in page.locator("body").inner_text()
    page.close()


def test_what_people_said_of_evidence_is_accessible(browser, tmp_path):
    from axe_playwright_python.sync_playwright import Axe

    write_site(tmp_path / "site", render(account()))
    page = browser.new_page(color_scheme="dark")
    page.goto((tmp_path / "site" / "commitments" / "H1.html").as_uri())
    assert page.get_by_text("Set aside by a person").is_visible()
    found = Axe().run(page, options={"preload": False})
    page.close()
    assert found.violations_count == 0, found.generate_report()
