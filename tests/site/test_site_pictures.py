"""The small pictures within pages, and the charts."""

from dataclasses import replace
from datetime import date

import pytest

from accord.records import Forecast
from accord.site import render
from accord.site._charts import DARK, LIGHT, available, figure_spec, run_spec, signal_spec
from accord.site._figures import figures_of, run_plots, signal_plots
from accord.site._pictures import bar, columns, strip

SINCE, UNTIL = date(2021, 4, 16), date(2024, 12, 31)
needs_charts = pytest.mark.skipif(not available(), reason="needs the extra accord[charts]")


def share(text):
    return float(text.removesuffix("%"))


def test_a_bar_is_as_long_as_its_counts_in_the_order_of_verdicts():
    pieces = bar({"broken": 1, "kept": 3})
    assert [(p.key, share(p.x), share(p.width)) for p in pieces] == [
        ("kept", 0, 75), ("broken", 75, 25)]  # fmt: skip
    assert [(p.label, share(p.middle)) for p in pieces] == [("3", 37.5), ("1", 87.5)]


def test_a_sliver_of_a_bar_has_no_room_for_its_number():
    assert [p.label for p in bar({"kept": 39, "broken": 1})] == ["39", ""]
    assert bar({}) == []


def test_a_strip_has_a_lane_for_each_kind_that_occurs():
    seen = strip([(date(2022, 1, 1), "progress"), (date(2022, 1, 1), "progress"),
                  (UNTIL, "delivered")], SINCE, UNTIL)  # fmt: skip
    assert [(lane.mark.key, lane.amount, len(lane.places)) for lane in seen.lanes] == [
        ("delivered", 1, 1), ("progress", 2, 1)]  # fmt: skip
    assert share(seen.lanes[0].places[0]) == 98
    assert [tick.label for tick in seen.ticks] == ["2022", "2023", "2024"]
    told = "Evidence from 16 April 2021 to 31 December 2024: 1 delivered, 2 progress."
    assert seen.summary == told


def test_an_event_outside_the_account_s_time_widens_the_strip():
    seen = strip([(date(2019, 1, 1), "renewed")], SINCE, UNTIL)
    assert share(seen.lanes[0].places[0]) == 2


def test_columns_are_stacked_and_the_fullest_reaches_the_top():
    months = [(date(2022, 1, 1), "delivered"), (date(2022, 1, 31), "reversed"),
              (date(2023, 5, 5), "progress")]  # fmt: skip
    seen = columns(months, SINCE, UNTIL)
    january = seen.pieces[:2]
    assert [box.key for box in january] == ["delivered", "reversed"]
    assert january[0].y + january[0].height == seen.floor
    assert (january[1].y, january[1].y + january[1].height) == (seen.top, january[0].y)
    assert seen.most == 2
    assert seen.summary == "3 pieces of evidence in 2 months; the most, 2, in January 2022."


def test_a_short_stretch_has_its_months_for_ticks():
    seen = strip([(date(2024, 2, 1), "progress")], date(2024, 1, 1), date(2024, 4, 30))
    assert [tick.label for tick in seen.ticks] == ["2024-01", "2024-02", "2024-03", "2024-04"]


def values(spec, mark):
    return [layer["data"]["values"] for layer in spec["layer"] if layer["mark"]["type"] == mark]


def test_a_chart_of_an_indicator_shows_history_projection_and_target(account):
    (figure,) = figures_of(account())
    spec = figure_spec(figure)
    (band,) = values(spec, "area")
    assert band[0] == {"x": "2022-01-01", "low": 22.0, "high": 22.0}
    assert band[1] == {"x": "2023-01-01", "low": 21, "high": 25}
    history = values(spec, "line")[-1]
    assert (len(history), history[0]) == (8, {"x": "2015-01-01", "y": 15.0})
    texts = [layer["mark"]["text"] for layer in spec["layer"] if layer["mark"]["type"] == "text"]
    assert texts == ["22", "22", "target 5", "target 5"]
    assert spec["title"]["text"] == "Mt"


def test_large_figures_are_told_in_millions(account):
    (figure,) = figures_of(account())
    fan = (Forecast(indicator="ghg", entity="JPN", period="2023", q10=1, q50=2, q90=3e6),)
    spec = figure_spec(replace(figure, fan=fan))
    assert spec["title"]["text"] == "million Mt"
    assert "1000000" in spec["layer"][0]["encoding"]["y"]["axis"]["labelExpr"]


def test_a_newer_vintage_replaces_a_figure_and_one_of_later_days_does_not(account):
    content = account()
    last = content.observations.tail(1)
    newer = last.with_columns(vintage=date(2024, 6, 1), value=33.0)
    future = last.with_columns(vintage=date(2025, 6, 1), value=44.0)
    (figure,) = figures_of(replace(content, observations=content.observations.vstack(
        newer).vstack(future)))  # fmt: skip
    assert [point.value for point in figure.points[-2:]] == [21.0, 33.0]


def test_two_figures_are_told_in_words_and_a_table_only(account):
    content = account()
    (figure,) = figures_of(replace(content, observations=content.observations.head(2)))
    assert not figure.drawable


def test_a_model_s_quantity_is_told_and_shown_by_the_week(account):
    content = account()
    (plot,) = run_plots(content.runs[0], content.results)
    assert plot.title == "Beds needed"
    assert plot.message == (
        "People who need a hospital bed at the end of the day. The median is highest on day 21, at"
        " 42 people; eight in ten draws lie between 21 and 63 that day."
    )
    assert [row[0] for row in plot.shown] == [0, 7, 14, 21]
    assert len(values(run_spec(plot), "area")[0]) == 22


def test_a_quantity_that_stays_at_nought_is_told_so(account):
    content = account()
    flat = content.results.with_columns(q10=0.0, q50=0.0, q90=0.0)
    (plot,) = run_plots(content.runs[0], flat)
    assert plot.message.endswith(
        "The median is 0 on every day, and on none is one draw in ten above 0."
    )
    assert run_spec(plot)["layer"][0]["encoding"]["y"]["scale"] == {"domain": [0, 1]}


def test_counts_show_their_limit_and_alarms(account):
    (plot,) = signal_plots(account().signals)
    assert plot.message == "2 alarms in 11 periods; the first in week 10 of 2024."
    assert values(signal_spec(plot), "point") == [
        [{"x": "2024-03-04", "y": 10}, {"x": "2024-03-11", "y": 11}]
    ]


@needs_charts
def test_each_chart_is_drawn_for_light_and_for_dark_pages(site):
    names = sorted(name for name in site if name.startswith("charts/"))
    assert len(names) == 6
    dark, light = names[:2]
    assert (light, dark) == ("charts/h1-ghg-jpn-light.svg", "charts/h1-ghg-jpn-dark.svg")
    assert site[light].startswith(b'<svg xmlns="http://www.w3.org/2000/svg"')
    assert b"target 5</text>" in site[light]
    recoloured = site[light].decode()
    for colour, ours in LIGHT.items():
        recoloured = recoloured.replace(ours, DARK[colour])
    assert site[dark].decode() == recoloured
    assert not any(colour in recoloured for colour in LIGHT.values())


@needs_charts
def test_all_charts_have_one_size(site):
    starts = {b"".join(body.split(b'width="')[1:2])[:26] for n, body in site.items()
              if n.startswith("charts/")}  # fmt: skip
    assert starts == {b'520" height="300" viewBox='}


@needs_charts
def test_a_chart_s_words_are_the_message_on_the_page(site):
    page = site["indicators.html"].decode()
    assert 'src="charts/h1-ghg-jpn-light.svg" alt="Words, Japan. The latest figure is 22 Mt' in page


@needs_charts
def test_hostile_units_do_no_harm_in_a_chart(account):
    content = account()
    unit = "<script>x</script>&"
    indicators = [content.indicators[0].but(unit=unit)]
    svg = render(replace(content, indicators=indicators))["charts/h1-ghg-jpn-light.svg"]
    assert b"&lt;script&gt;x&lt;/script&gt;&amp;</text>" in svg
