"""Charts as SVG, drawn by Vega-Lite through vl-convert (the extra `accord[charts]`).

The message and the table beside a chart say the same in words and figures. Each chart is drawn once
and coloured twice, for light and for dark pages.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from accord.indicators import bounds
from accord.site._figures import Figure, SeriesPlot
from accord.site._words import number

LIGHT = {"page": "#fcfbf8", "muted": "#5a6472", "grid": "#e4e2dc", "line": "#2160a6",
         "target": "#a1480a", "alarm": "#b3341e"}  # fmt: skip
DARK = {"page": "#14181d", "muted": "#a7b1bd", "grid": "#343c46", "line": "#82b4ef",
        "target": "#f0aa6b", "alarm": "#ff9580"}  # fmt: skip
WIDTH, HEIGHT = 520, 300
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100)
_MOST_YEARS = 6
_MOST_DOTS = 60
_SCALES = ((10**9, "billion"), (10**6, "million"), (1, ""))
_TICK = "replace(format(datum.value / %d, ',.4~f'), ',', '\u202f')"
Points = Sequence[tuple[Any, float]]


def available() -> bool:
    """Whether the library that draws is installed."""
    try:
        import vl_convert  # noqa: F401
    except ImportError:
        return False
    return True


def charts(
    figures: Iterable[Figure], runs: Iterable[SeriesPlot], signals: Iterable[SeriesPlot]
) -> dict[str, bytes]:
    """The files of all charts by their paths; the same bytes for the same content."""
    specs = {figure.name: figure_spec(figure) for figure in figures if figure.drawable}
    specs |= {plot.name: run_spec(plot) for plot in runs}
    specs |= {plot.name: signal_spec(plot) for plot in signals}
    drawn: dict[str, bytes] = {}
    for name, spec in specs.items():
        svg = _draw(spec)
        drawn[f"charts/{name}-light.svg"] = svg.encode()
        for colour, light in LIGHT.items():
            svg = svg.replace(light, DARK[colour])
        drawn[f"charts/{name}-dark.svg"] = svg.encode()
    return drawn


def _draw(spec: dict[str, Any]) -> str:
    import vl_convert

    svg: str = vl_convert.vegalite_to_svg(spec, vl_version="6.1")
    return svg


def figure_spec(figure: Figure) -> dict[str, Any]:
    """An indicator: its history, where it may go, and its target."""
    entity, target = figure.binding.entity, figure.binding.target
    past = sorted((_day(p.period, entity), p.value) for p in figure.points)
    last, level = past[-1]
    fan = [(_day(f.period, entity), f.q10, f.q50, f.q90) for f in figure.fan]
    if fan:
        fan.insert(0, (last, level, level, level))
    end = fan[-1][0] if fan else last
    goals = [(_day(target.period, entity), target.value)] if target else []
    layers = [
        _band(fan),
        _line([(x, y) for x, _, y, _ in fan], strokeDash=[4, 4], strokeWidth=1.6),
        _line(past),
        _dots(past if len(past) < _MOST_DOTS else past[-1:], size=26),
        *_label(
            (last, level),
            number(level),
            LIGHT["line"],
            above=_room_above(past, [high for *_, high in fan]),
            right=not fan and all(x <= last for x, _ in goals),
        ),
        _dots(goals, shape="diamond", size=140, color=LIGHT["target"]),
    ]
    for x, y in goals:
        # Above it, but where it lies in or under a falling fan.
        above = x > end or y >= level
        layers += _label((x, y), f"target {number(y)}", LIGHT["target"], above=above, right=True)
    days = [past[0][0], end, *(x for x, _ in goals)]
    return _spec(layers, figure.unit, x=_time_axis(days))


def _room_above(past: Points, highs: Sequence[float]) -> bool:
    """Whether a label of the last figure stands better above it: the line comes from below."""
    values = [value for _, value in past]
    before, level = values[-4:-1], values[-1]
    near_the_foot = level - min(values) < 0.1 * (max([*values, *highs]) - min(values))
    return near_the_foot or sum(before) <= level * len(before)


def run_spec(plot: SeriesPlot) -> dict[str, Any]:
    """A quantity of a model run: the median of the draws and where eight in ten of them lie."""
    axis = {"title": "day", "format": "d", "tickCount": 7}
    x = {"type": "quantitative", "axis": axis, "scale": {"nice": False}}
    line = [(day, middle) for day, _, middle, _ in plot.rows]
    return _spec([_band(plot.rows), _line(line)], plot.unit, x=x, zero=True)


def signal_spec(plot: SeriesPlot) -> dict[str, Any]:
    """Counts under watch: what was seen, the limit, and the alarms."""
    rows = [(_day(period, ""), seen, limit, alarm) for period, seen, _, limit, alarm in plot.rows]
    limits = [(x, limit) for x, _, limit, _ in rows if limit is not None]
    alarms = [(x, seen) for x, seen, _, alarm in rows if alarm]
    layers = [
        _line(limits, strokeWidth=1, color=LIGHT["muted"], interpolate="step-after"),
        _line([(x, seen) for x, seen, _, _ in rows], strokeWidth=1.8),
        _dots(alarms, shape="triangle-up", size=60, color=LIGHT["alarm"]),
    ]
    return _spec(layers, plot.unit, x=_time_axis([x for x, *_ in rows]), zero=True)


def _line(points: Points, **style: Any) -> dict[str, Any]:
    return _layer(points, {"type": "line", "strokeWidth": 2.2, "color": LIGHT["line"]} | style)


def _dots(points: Points, **style: Any) -> dict[str, Any]:
    mark = {"type": "point", "filled": True, "opacity": 1, "color": LIGHT["line"]} | style
    return _layer(points, mark)


def _label(
    point: tuple[Any, float], text: str, colour: str, *, above: bool, right: bool
) -> Iterator[dict[str, Any]]:
    """A text beside a point, on a halo; `right` where nothing is drawn further to the right."""
    style = {"type": "text", "text": text, "fontSize": 16, "fontWeight": 600, "align": "right",
             "dx": 6 if right else -4, "dy": -16 if above else 19}  # fmt: skip
    yield _layer([point], style | {"stroke": LIGHT["page"], "strokeWidth": 4})
    yield _layer([point], style | {"color": colour})


def _layer(points: Points, mark: dict[str, Any]) -> dict[str, Any]:
    values = [{"x": x, "y": y} for x, y in points]
    encoding = {"x": {"field": "x"}, "y": {"field": "y"}}
    return {"data": {"values": values}, "mark": mark, "encoding": encoding}


def _band(rows: Sequence[tuple[Any, ...]]) -> dict[str, Any]:
    """What lies between the second and the last of (place, low, middle, high)."""
    values = [{"x": x, "low": low, "high": high} for x, low, _, high in rows]
    encoding = {"x": {"field": "x"}, "y": {"field": "low"}, "y2": {"field": "high"}}
    mark = {"type": "area", "opacity": 0.17, "color": LIGHT["line"]}
    return {"data": {"values": values}, "mark": mark, "encoding": encoding}


def _spec(
    layers: Iterable[dict[str, Any]], unit: str, *, x: Mapping[str, Any], zero: bool = False
) -> dict[str, Any]:
    drawn = [layer for layer in layers if layer["data"]["values"]]
    rows = [row for layer in drawn for row in layer["data"]["values"]]
    most = max(abs(row[name]) for row in rows for name in ("y", "low", "high") if name in row)
    by, word = next(step for step in _SCALES if most >= step[0] or step[0] == 1)
    for layer in drawn:
        layer["encoding"]["x"] |= x
        layer["encoding"]["y"] |= {
            "type": "quantitative",
            # Nought all along is drawn at the foot, not in the middle of nowhere.
            "scale": {"zero": zero} if most else {"domain": [0, 1]},
            "axis": {"title": None, "tickCount": 5, "labelExpr": _TICK % by},
        }
    text = {"labelColor": LIGHT["muted"], "labelFontSize": 16, "titleFontSize": 16,
            "titleColor": LIGHT["muted"], "titleFontWeight": 400}  # fmt: skip
    axis = {"domain": False, "gridColor": LIGHT["grid"], "tickColor": LIGHT["grid"]}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": WIDTH,
        "height": HEIGHT,
        "autosize": {"type": "fit", "contains": "padding"},
        "background": None,
        "padding": {"left": 4, "right": 12, "top": 6, "bottom": 6},
        "title": {"text": f"{word} {unit}".strip(), "anchor": "start", "frame": "group",
                  "dx": -62, "fontSize": 16, "fontWeight": 400, "color": LIGHT["muted"],
                  "offset": 18, "limit": WIDTH - 20},
        "layer": drawn,
        "config": {
            "font": "Helvetica, Arial, sans-serif",
            "view": {"stroke": None},
            "axis": text | axis,
            # Room for labels that does not hang on the fonts of the machine.
            "axisY": {"minExtent": 60, "maxExtent": 60, "ticks": False, "labelPadding": 6},
            "axisX": {"grid": False, "minExtent": 24, "maxExtent": 24, "labelFlush": False,
                      "labelPadding": 6},
        },
    }  # fmt: skip


def _time_axis(days: Sequence[str]) -> dict[str, Any]:
    """An axis of days in ISO form, with its ticks at the first of January."""
    first, last = int(min(days)[:4]), int(max(days)[:4])
    step = next((s for s in _STEPS if (last - first) / s <= _MOST_YEARS), 200)
    years = [date(year, 1, 1) for year in range(first, last + 2) if year % step == 0]
    return {
        "type": "temporal",
        "scale": {"type": "utc", "nice": False},
        "axis": {"title": None, "format": "%Y", "values": [day.isoformat() for day in years]},
    }


def _day(period: str, entity: str) -> str:
    """Where a period stands: its first day, but the named year's for a whole year."""
    plain = period.removeprefix("FY")
    return f"{plain}-01-01" if len(plain) == 4 else bounds(period, entity=entity)[0].isoformat()
