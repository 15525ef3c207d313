# Everything a contributor types. PYTHON chooses the interpreter that makes the environment, VENV where it goes.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STORE ?= pressgraph-store
SHARED ?= ../shared
CATEGORIES := operations cartels agencies officials platforms targets dates seizures tallies statements
TEST_OPTIONS ?=
SCORE_OPTIONS ?= $(CATEGORIES:%=--show %)

.PHONY: graph test lint check check-shapes bench quality clean

graph: $(BIN)/pressgraph  ## examples/ as a checked graph: three answers on the screen, and graph.ttl
	$(BIN)/pressgraph load examples/ --store $(STORE)
	@echo
	$(BIN)/pressgraph query operations --store $(STORE)
	@echo
	$(BIN)/pressgraph query totals-by-substance --store $(STORE)
	@echo
	$(BIN)/pressgraph query disagreements --store $(STORE)
	@echo
	$(BIN)/pressgraph export --output graph.ttl --store $(STORE)
	@echo "graph.ttl: $$(wc -l < graph.ttl) lines of Turtle"

test: $(BIN)/pytest  ## the tests, on all processors
	$(BIN)/python -m pytest -q --numprocesses auto $(TEST_OPTIONS)

lint: $(BIN)/pytest  ## format, lint, types, and the contracts between floors
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint  ## everything that a change must pass
	$(MAKE) test TEST_OPTIONS="--cov --cov-report=term"

check-shapes: $(BIN)/pytest build/w3c  ## every mistake in the shapes is noticed, and other SHACL engines agree
	$(BIN)/python -m tests.shapes.mutations
	$(BIN)/python -m tests.shapes.everywhere
	$(BIN)/python -m tests.shapes.w3c build/w3c

build/w3c: constraints.txt  # the suite, as the source distribution of pySHACL carries it
	mkdir -p $@
	$(BIN)/python -m pip download --quiet --no-deps --no-binary pyshacl --constraint constraints.txt --dest build pyshacl
	$(BIN)/python -m tarfile --extract build/pyshacl-*.tar.gz $@
	@touch $@

bench: $(BIN)/pytest  ## releases a second: from text to facts, and by stage
	$(BIN)/python benchmarks/extraction.py
	$(BIN)/python benchmarks/stages.py

quality: $(BIN)/pressgraph  ## misses, inventions, precision and recall against the gold facts beside the checkout
	@if [ -x $(SHARED)/score ]; then $(SHARED)/score $(SCORE_OPTIONS); else echo "no gold facts at $(SHARED)"; fi

clean:  ## what the other targets made, but not the environment and no store
	rm -rf graph.ttl .coverage htmlcov dist build

$(BIN)/pressgraph $(BIN)/pytest: pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $(BIN)/pressgraph $(BIN)/pytest
