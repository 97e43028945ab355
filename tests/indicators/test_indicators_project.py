"""Which scale a projection takes, and the bounds that it keeps."""

import pytest

from accord.indicators._project import NoProjection, Projection, project


def projected(values, unit="t", **options):
    found = project(list(enumerate(values, start=2000)), unit=unit, **options)
    assert isinstance(found, Projection), found
    return found


def test_figures_that_grow_by_rates_are_projected_as_rates():
    doubling = [10, 21, 39, 82, 161, 318, 645]
    found = projected(doubling)
    assert found.logarithmic
    assert found.quantile(1, 0.5) == pytest.approx(645 * (645 / 10) ** (1 / 6))


def test_figures_that_move_by_steps_are_projected_as_steps():
    warming = [0.95, 1.02, 1.08, 1.2, 1.31, 1.26, 1.17, 1.28, 1.3, 1.15, 1.2, 1.49, 1.6]
    found = projected(warming, unit="degC")
    assert not found.logarithmic
    assert found.quantile(12, 0.9) < 3


def test_what_never_fell_to_zero_is_not_projected_below_it():
    falling = [30, 27, 25, 21, 18, 16, 12, 10, 6]
    assert projected(falling).quantile(9, 0.5) == 0
    assert projected([*falling, -1]).quantile(9, 0.5) < 0


def test_a_goal_of_zero_needs_the_plain_scale():
    found = projected([10, 21, 39, 82, 161, 318, 645], positive_only=False)
    assert not found.logarithmic


def test_a_straight_line_says_nothing():
    assert isinstance(project([(y, y) for y in range(2000, 2010)], unit="t"), NoProjection)
