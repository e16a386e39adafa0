# One door to the course. On a fresh machine any of these works as the first command.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
OFFICERS ?= 4
LABS ?=
# Jupyter refuses to run as root unless told that it is meant (a container, a virtual machine).
JUPYTER := -m jupyterlab $(shell [ "$$(id -u)" = 0 ] && echo --allow-root)

.PHONY: help setup lab build rehearse test bench formgrader lock
help:
	@echo "make rehearse    a whole class cycle with simulated officers (OFFICERS=25 LABS=\"05_hotspots\")"
	@echo "make test        lint, tests, freshness, nbval"
	@echo "make bench       the grader's speed, against stock nbgrader (seven minutes)"
	@echo "make lab         JupyterLab on the labs, for one person"
	@echo "make build       rebuild data, labs and solutions from their sources"
	@echo "make formgrader  nbgrader's marking pages for the trainer (COURSE_RUNTIME=runtime/rehearsal)"
	@echo "make lock        make requirements.txt anew from pyproject.toml"

setup: $(VENV)/ready
$(VENV)/ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "This course needs Python 3.11 or newer. Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' || \
	  { echo "Python's venv module is missing. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	@echo "Setting up $(VENV) (about a minute, once) ..."
	$(PYTHON) -m venv --clear $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@# The sandbox for officers' code, where this user may install it; grading says so if it is missing.
	@command -v bwrap >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
	  apt-get update -qq && apt-get install -y -qq bubblewrap libseccomp2 >/dev/null; } || \
	  echo "bubblewrap is not installed: grading will ask for it."
	@touch $@

lab: setup
	@# Work happens on a copy, so that neither a rebuild nor git ever touches an officer's answers.
	@mkdir -p runtime/my-labs && cp -rn labs/. runtime/my-labs/
	JUPYTER_CONFIG_PATH=$(CURDIR)/grader/jupyter:$(CURDIR)/grader $(PY) $(JUPYTER) --notebook-dir runtime/my-labs

build: setup
	$(PY) -m datasets
	$(PY) -m grader build

rehearse: setup
	$(PY) -m grader rehearse --officers $(OFFICERS) $(LABS)

test: setup
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m pytest -n auto --dist loadgroup

bench: setup
	$(PY) -m grader.bench

formgrader: setup
	JUPYTER_CONFIG_PATH=$(CURDIR)/grader $(PY) $(JUPYTER) --notebook-dir . --LabApp.default_url=/lab?reset

lock: setup
	$(PY) -m pip install --quiet uv
	@# One version for every supported Python: first resolve for the oldest, then hold the rest to it.
	$(PY) -m uv pip compile --quiet --extra cluster --python-version 3.11 pyproject.toml -o $(VENV)/oldest.txt
	$(PY) -m uv pip compile --quiet --extra cluster --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --custom-compile-command "make lock" -c $(VENV)/oldest.txt \
	  pyproject.toml -o requirements.txt
