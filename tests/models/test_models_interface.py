"""What every model promises: a full table of parameters, and results in one form."""

import ast
from pathlib import Path

import pytest

import accord.models
from accord.models import MODELS
from accord.records import InputError

SMALL = {"days": 10, "draws": 20}


@pytest.fixture(params=list(MODELS.values()), ids=list(MODELS))
def model(request):
    return request.param


def test_every_default_is_within_its_bounds_and_explained(model):
    assert model.settings({}).keys() == {one.name for one in model.parameters}
    for one in model.parameters:
        assert one.value(one.default, place="here") == one.default
        assert all([one.unit, one.meaning, one.source])
        assert one.meaning.endswith(".")


def test_results_have_each_quantity_on_each_day(model):
    got = model.run(SMALL, 1)
    assert got.columns == ["quantity", "day", "q10", "q50", "q90"]
    wanted = [(quantity.name, day) for quantity in model.quantities for day in range(11)]
    assert list(got.select("quantity", "day").iter_rows()) == wanted
    assert got.filter((got["q10"] > got["q50"]) | (got["q50"] > got["q90"])).is_empty()


def test_the_seed_decides_all_chance(model):
    first, again, other = (model.run(SMALL, seed) for seed in (1, 1, 2))
    assert first.equals(again)
    assert not first.equals(other)


def test_numbers_have_nine_digits_so_that_machines_agree(model):
    for column in ("q10", "q50", "q90"):
        values = model.run(SMALL, 1)[column].to_list()
        assert values == [float(f"{value:.9g}") for value in values]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"r00": 2.0}, "transmission has no parameter 'r00'; parameters: population"),
        ({"r0": -1.0}, "r0 = -1.0 is out of its bounds; give a number from 0 to 20"),
        ({"r0": float("nan")}, "r0 = nan is out of its bounds"),
        ({"r0": "2"}, "r0 = '2' is out of its bounds"),
        ({"days": 1.5}, "days = 1.5 is out of its bounds; give a whole number from 1 to 1825"),
        ({"immune_share": True}, "immune_share = True is out of its bounds"),
    ],
)
def test_what_is_no_value_of_a_parameter_is_refused(given, said):
    with pytest.raises(InputError) as caught:
        MODELS["transmission"].run(given, 1)
    assert said in str(caught.value)


def test_models_import_the_common_interface_and_never_each_other():
    home = Path(accord.models.__file__).parent
    for name in MODELS:
        allowed = ("accord.models._interface", f"accord.models.{name}", "accord.records")
        for path in (home / name).glob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("accord"):
                    assert node.module.startswith(allowed), path
