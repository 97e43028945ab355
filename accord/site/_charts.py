"""Charts as SVG, drawn by Vega-Lite through vl-convert (the extra `accord[charts]`).

Each chart is drawn twice, for light and for dark pages; the message and the table beside it say the
same in words and figures.
"""

from collections.abc import Mapping
from typing import Any

from accord.indicators import bounds
from accord.site._figures import Figure, SeriesPlot

LIGHT = {"ink": "#1f2933", "muted": "#5f6b7a", "grid": "#e3e7ec", "line": "#1f5fa8",
         "band": "#1f5fa8", "target": "#a84b00", "alarm": "#b3261e"}  # fmt: skip
DARK = {"ink": "#eef1f5", "muted": "#a9b4c0", "grid": "#333d49", "line": "#7fb4f0",
        "band": "#7fb4f0", "target": "#f2a65a", "alarm": "#ff8a80"}  # fmt: skip
PALETTES = {"light": LIGHT, "dark": DARK}
_WIDTH, _HEIGHT = 640, 250


def available() -> bool:
    """Whether the library that draws is installed."""
    try:
        import vl_convert  # noqa: F401
    except ImportError:
        return False
    return True


def draw(spec: Mapping[str, Any]) -> bytes:
    """The SVG of a Vega-Lite specification; the same bytes for the same specification."""
    import vl_convert

    svg: str = vl_convert.vegalite_to_svg(dict(spec), vl_version="5.21")
    return svg.encode()


def figure_spec(figure: Figure, palette: Mapping[str, str]) -> dict[str, Any]:
    """An indicator: its history, where it may go, and its target."""
    entity = figure.binding.entity
    past = [{"x": _year(p.period, entity), "y": p.value} for p in figure.points]
    fan = [
        {"x": _year(f.period, entity), "low": f.q10, "y": f.q50, "high": f.q90} for f in figure.fan
    ]
    if fan and past:
        last = past[-1]
        fan.insert(0, {"x": last["x"], "low": last["y"], "y": last["y"], "high": last["y"]})
    layers = [
        _layer(fan, {"type": "area", "opacity": 0.18, "color": palette["band"]},
               y={"field": "low"}, y2={"field": "high"}),
        _layer(fan, {"type": "line", "strokeDash": [4, 4], "color": palette["band"]}),
        _layer(past, {"type": "line", "strokeWidth": 2.2, "color": palette["line"]}),
        _layer(past, {"type": "point", "filled": True, "size": 34, "color": palette["line"]}),
    ]  # fmt: skip
    target = figure.binding.target
    if target is not None:
        goal = [{"x": _year(target.period, entity), "y": target.value, "label": "target"}]
        layers.append(
            _layer(goal, {"type": "point", "shape": "diamond", "size": 150, "filled": True,
                          "color": palette["target"]})
        )  # fmt: skip
        layers.append(
            _layer(goal, {"type": "text", "dy": -14, "fontSize": 13, "fontWeight": 600,
                          "color": palette["target"]}, text={"field": "label"})
        )  # fmt: skip
    return _spec(layers, figure.unit, palette)


def plot_spec(plot: SeriesPlot, palette: Mapping[str, str]) -> dict[str, Any]:
    """A model's quantity with its band, or counts with their limit and alarms."""
    if plot.heads[0] == "Day":
        rows = [{"x": d, "low": a, "y": m, "high": b} for d, a, m, b in plot.rows]
        layers = [
            _layer(rows, {"type": "area", "opacity": 0.22, "color": palette["band"]},
                   y={"field": "low"}, y2={"field": "high"}),
            _layer(rows, {"type": "line", "strokeWidth": 2, "color": palette["line"]}),
        ]  # fmt: skip
        return _spec(layers, "", palette, across="day")
    rows = [
        {"x": _year(period, ""), "y": seen, "high": upper, "alarm": alarm}
        for period, seen, _, upper, alarm in plot.rows
    ]
    layers = [
        _layer([r for r in rows if r["high"] is not None],
               {"type": "line", "interpolate": "step-after", "strokeWidth": 1,
                "color": palette["muted"]}, y={"field": "high"}),
        _layer(rows, {"type": "line", "strokeWidth": 1.8, "color": palette["line"]}),
        _layer([r for r in rows if r["alarm"]],
               {"type": "point", "shape": "triangle-up", "size": 90, "filled": True,
                "color": palette["alarm"]}),
    ]  # fmt: skip
    return _spec(layers, plot.unit, palette)


def _layer(rows: list[dict[str, Any]], mark: dict[str, Any], **channels: Any) -> dict[str, Any]:
    encoding: dict[str, Any] = {"x": {"field": "x"}, "y": {"field": "y"}} | channels
    for channel in ("x", "y"):
        encoding[channel] = {"type": "quantitative"} | encoding[channel]
    return {"data": {"values": rows}, "mark": mark, "encoding": encoding}


def _spec(
    layers: list[dict[str, Any]], unit: str, palette: Mapping[str, str], across: str = ""
) -> dict[str, Any]:
    drawn = [layer for layer in layers if layer["data"]["values"]]
    for layer in drawn:
        layer["encoding"]["x"] |= {
            "scale": {"zero": False, "nice": False},
            "axis": {"title": across or None, "format": "d", "grid": False, "tickMinStep": 1},
        }
        layer["encoding"]["y"] |= {
            "scale": {"zero": False},
            "axis": {"title": None, "format": "~s", "tickCount": 5},
        }
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": _WIDTH,
        "height": _HEIGHT,
        "background": None,
        "padding": 6,
        "title": {"text": unit, "anchor": "start", "fontSize": 13, "fontWeight": 400,
                  "color": palette["muted"], "offset": 8, "limit": 620},
        "layer": drawn,
        "config": {
            "font": "Helvetica, Arial, sans-serif",
            "view": {"stroke": None},
            "axis": {"labelColor": palette["muted"], "labelFontSize": 13, "domain": False,
                     "gridColor": palette["grid"], "tickColor": palette["grid"],
                     "titleColor": palette["muted"], "titleFontWeight": 400},
        },
    }  # fmt: skip


def _year(period: str, entity: str) -> float:
    """Where a period stands: the year, with a fraction for parts of a year."""
    plain = period.removeprefix("FY")
    if len(plain) == 4:
        return float(plain)
    try:
        first = bounds(period, entity=entity)[0]
    except ValueError:
        return float(plain[:4])
    return round(first.year + (first.timetuple().tm_yday - 1) / 365.25, 4)
