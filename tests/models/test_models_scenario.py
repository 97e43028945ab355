"""A scenario file says exactly what is run, and a run can be repeated to the byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.models import MODELS, RESULTS, read_scenario, results_csv, simulate
from accord.records import InputError
from accord.workspace import digest_bytes

WHOLE = """\
model = "transmission"
title = "A surge"
commitment = "core-2021/H5"
seed = 7

[parameters]
days = 20
draws = 20
r0 = 3
"""
INPUTS = {"models/surge.toml": "sha256:" + "0" * 64}


@pytest.fixture(scope="module")
def write(tmp_path_factory):
    folder = tmp_path_factory.mktemp("models")

    def written(text, name="surge.toml"):
        path = folder / name
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return written


def test_a_scenario_is_its_file(write):
    scenario = read_scenario(write(WHOLE))
    assert (scenario.id, scenario.model, scenario.title) == ("surge", "transmission", "A surge")
    assert (scenario.commitment, scenario.seed) == ("core-2021/H5", 7)
    wanted = MODELS["transmission"].settings({"days": 20, "draws": 20, "r0": 3.0})
    assert scenario.parameters == wanted


def test_only_the_model_must_be_named(write):
    scenario = read_scenario(write('model = "transmission"'))
    assert (scenario.title, scenario.seed) == (MODELS["transmission"].title, 1)
    assert scenario.commitment is None
    assert scenario.parameters == MODELS["transmission"].settings({})


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"transmission"', '"transmision"', "surge.toml:1: unknown model 'transmision'; known mod"),
        ('model = "transmission"', "", "surge.toml: names no model"),
        ("seed = 7", "sede = 7", "surge.toml:4: unknown key 'sede'; known keys: model, title"),
        ("seed = 7", 'id = "x"', "surge.toml:4: unknown key 'id'"),
        ("seed = 7", "seed = 7.5", "surge.toml:4: seed 7.5: "),
        ("seed = 7", "seed = true", "surge.toml:4: seed True: "),
        ("seed = 7", "seed = -7", "give a whole number from 0 to 9007199254740991"),
        ('"A surge"', "5", "surge.toml:2: title 5: "),
        ("2021/H5", "2021 H5", "surge.toml:3: commitment 'core-2021 H5': "),
        ("r0 = 3", "R0 = 3", "surge.toml:9: transmission has no parameter 'R0'; parameters: pop"),
        ("r0 = 3", "r0 = 300", "surge.toml:9: r0 = 300 is out of its bounds; give a number from 0"),
        ("r0 = 3", "r0 = nan", "surge.toml:9: r0 = nan is out of its bounds"),
        ("days = 20", "days = 2.5", "surge.toml:7: days = 2.5 is out of its bounds"),
        ("r0 = 3", "r0 = 3\nr0 = 4", "surge.toml:10:7: not TOML: Cannot overwrite a value"),
        ("seed = 7", "seed", "surge.toml:4:5: not TOML: "),
        ("[parameters]", "parameters = 3\n[more]", "surge.toml:6: 'parameters' is no table"),
        ("[parameters]", "[settings]", "surge.toml:6: unknown key 'settings'"),
    ],
)
def test_a_slip_is_named_with_its_line(write, old, new, said):
    with pytest.raises(InputError) as caught:
        read_scenario(write(WHOLE.replace(old, new, 1)))
    assert said in str(caught.value)


def test_the_name_of_the_file_must_serve_as_an_id(write):
    with pytest.raises(InputError, match=r"the file's name 'My surge'.*use small letters"):
        read_scenario(write(WHOLE, "My surge.toml"))


def test_a_file_that_is_not_there_or_no_text_is_refused(write, tmp_path):
    with pytest.raises(InputError, match="no such file"):
        read_scenario(tmp_path / "surge.toml")
    (tmp_path / "surge.toml").write_bytes(b'model = "\xff"')
    with pytest.raises(InputError, match="byte 9 is not UTF-8"):
        read_scenario(tmp_path / "surge.toml")


LINES = st.lists(
    st.sampled_from(
        ['model = "transmission"', "seed = 1", "seed = {}", "[parameters]", "r0 = 2", "r0.x = 1",
         '"days" = 9', "days = 1_0", "title = '''", "[parameters", "draws = 1979-05-27", "# r0 = 1",
         "[[parameters]]", "commitment = []"]
    ),
    max_size=8,
).map("\n".join)  # fmt: skip


@given(st.one_of(LINES, st.text(st.characters(exclude_categories=["Cs"]))))
def test_any_text_is_a_scenario_or_an_input_error(write, text):
    path = write(text)
    try:
        told = read_scenario(path).model in MODELS
    except InputError as error:
        told = error.place.startswith(str(path))
    assert told


def test_a_run_says_what_it_was_made_from_and_what_came_out(write):
    scenario = read_scenario(write(WHOLE))
    run, frame = simulate(scenario, inputs=INPUTS)
    assert dict(frame.schema) == RESULTS
    assert frame["run"].unique().to_list() == ["surge"]
    assert (run.id, run.model, run.version) == ("surge", "transmission", "1")
    assert (run.seed, run.commitment, run.inputs) == (7, "core-2021/H5", INPUTS)
    assert run.parameters == scenario.parameters
    assert run.outputs == {"results": digest_bytes(results_csv(frame))}


def test_a_run_repeated_has_the_same_bytes(write):
    scenario = read_scenario(write(WHOLE))
    first, again = simulate(scenario, inputs=INPUTS), simulate(scenario, inputs=INPUTS)
    assert first[0] == again[0]
    assert results_csv(first[1]) == results_csv(again[1])
    other = simulate(scenario.but(seed=8), inputs=INPUTS)
    assert other[0].outputs != first[0].outputs


def test_the_results_of_this_version_do_not_change(write):
    # Whoever changes these numbers on purpose gives the model a new version.
    run, frame = simulate(read_scenario(write(WHOLE)), inputs=INPUTS)
    last = frame.filter((frame["day"] == 20) & (frame["quantity"] == "new_infections"))
    assert run.version == "1"
    assert last.row(0)[3:] == pytest.approx((45.7614622, 178.083354, 1009.7356), rel=1e-8)


def test_the_csv_of_results_gives_the_same_numbers_back(write):
    _, frame = simulate(read_scenario(write(WHOLE)), inputs=INPUTS)
    header, *lines = results_csv(frame).decode().splitlines()
    assert header == "run,day,quantity,q10,q50,q90"
    rows = [line.split(",") for line in lines]
    assert [(r, int(d), q, *map(float, v)) for r, d, q, *v in rows] == list(frame.iter_rows())


def test_the_scenarios_of_the_example_are_read_and_name_their_commitment(root):
    folder = root / "examples" / "us-japan-core" / "models"
    found = {path.stem: read_scenario(path) for path in sorted(folder.glob("*.toml"))}
    assert [*found] == ["surge-japan", "surge-usa"]
    assert {one.commitment for one in found.values()} == {"core-2021/H5"}
    people = [one.parameters["population"] for one in found.values()]
    assert people == [123975371, 340110988]
