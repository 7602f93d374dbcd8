# Two commands: `make demo` and `make test`. Each sets up what it needs and is quick the second time.
PYTHON ?= python3
VENV := .venv
# At how many sentences `make bench` measures retrieval; a million takes hours: SIZES="10000 1000000"
SIZES ?= 10000
BIN := $(VENV)/bin
# Python's own compiling takes half of an installation and one core: what is used is compiled when it
# is used, for the tests all of it on every core, so that none stumbles over a library's warnings.
INSTALL = $(BIN)/pip install --quiet --progress-bar on --no-compile --constraint constraints.txt --editable
export HF_HUB_OFFLINE := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo serve test bench setup lint typecheck unit quality clean help

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

demo: $(VENV)/.installed ## ingest seeds/, check claims against them, show the evidence
	@$(BIN)/factcheck demo

serve: $(VENV)/.installed ## serve the archive on 127.0.0.1:8000
	@$(BIN)/factcheck serve

test: $(VENV)/.tested ## run every check and test, two at a time
	@$(MAKE) --no-print-directory --jobs=2 lint unit typecheck quality
	@echo "Everything passed."

lint: $(VENV)/.tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

typecheck: $(VENV)/.tested
	$(BIN)/mypy

unit: $(VENV)/.tested
	$(BIN)/python -m pytest

quality: $(VENV)/.tested
	OMP_NUM_THREADS=1 $(BIN)/factcheck evaluate --gate # as in tests/conftest.py

bench: $(VENV)/.tested ## measure the speeds that docs/benchmarks.md states
	$(BIN)/python -m benchmarks --sizes $(SIZES)

setup: $(VENV)/.installed ## only set up

clean: ## remove what the targets made, but for the archive in instance/
	rm -rf $(VENV) indexes/snapshots indexes/models .mypy_cache .ruff_cache .pytest_cache

$(BIN)/python:
	@echo "Setting up: a virtual environment in $(VENV)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Factcheck needs Python 3.11 or later; say which with: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Setting up: installing Factcheck and what it needs (a minute or two, once)"
	@$(INSTALL) .
	@touch $@

$(VENV)/.tested: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Setting up: installing Factcheck, what it needs and what its tests need (once)"
	@$(INSTALL) '.[dev]'
	@$(BIN)/python -W ignore -m compileall -qq --workers 0 $(VENV)/lib || true # some are templates
	@touch $(VENV)/.installed $@
