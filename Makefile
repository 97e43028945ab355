# The two commands of the README. Each does all set-up on a machine with Python 3.11+, make and git.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test test-setup lint types docs bench bench-reading reading-model setup clean
.DEFAULT_GOAL := demo

$(VENV)/.ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Accord needs Python 3.11 or later; name it with: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--constraint constraints.txt --editable '.[dev]'
	@touch $@

setup: $(VENV)/.ready

# A fresh copy of the example, so that what you do in it stays yours.
demo: setup
	@rm -rf demo
	@cp -r examples/us-japan-core demo
	$(BIN)/accord run -w demo
	$(BIN)/accord assess -w demo
	$(BIN)/accord verify -w demo
	@echo "The site: $(CURDIR)/demo/site/index.html"

test: setup test-setup
	$(BIN)/python -m pytest

# A browser for the tests of the site; where it cannot be installed, those tests skip and say so.
test-setup:
	@if ! test -x /usr/bin/chromium && test "$$(id -u)" = 0 && command -v apt-get >/dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
		apt-get install -y -qq --no-install-recommends chromium >/dev/null \
		|| echo "no browser could be installed: its tests will skip"; fi

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy

# Needs the real text and archive beside the repository, or where ACCORD_SHARED says.
ACCORD_SHARED ?= ../shared
bench: setup
	$(BIN)/python benchmarks/archive.py \
		$(ACCORD_SHARED)/gold/reading/2021-04-16-fact-sheet-u-s-japan-competitiveness-and-resilience-core-partnership.md \
		$(ACCORD_SHARED)/data/documents/white-house-archive.parquet --write docs/benchmarks.md

# What reading has learned, and how well it does; both need the labels, too.
$(VENV)/.training: $(VENV)/.ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--constraint constraints.txt --editable '.[dev,training]'
	@touch $@

reading-model: $(VENV)/.training
	$(BIN)/python training/reading.py $(ACCORD_SHARED) --write
	$(BIN)/python training/themes.py $(ACCORD_SHARED) --write

bench-reading: $(VENV)/.training
	$(BIN)/python benchmarks/reading.py $(ACCORD_SHARED) --write docs/benchmarks-reading.md

docs: setup
	$(BIN)/mkdocs build --strict --quiet

clean:
	rm -rf $(VENV) build dist site-docs demo
