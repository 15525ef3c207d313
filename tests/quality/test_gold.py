"""The floors below which extraction must not fall, measured on the gold facts that lie beside the checkout."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

from pressgraph.cli.root import cli

ROOT: Final = Path(__file__).resolve().parent.parent.parent
FLOORS: Final = {
    "all": 0.97,
    "operations": 0.95,
    "cartels": 0.95,
    "agencies": 0.96,
    "officials": 0.97,
    "platforms": 0.95,
    "seizures": 0.95,
    "tallies": 0.93,
    "statements": 0.95,
    "targets": 0.90,
}
PRECISION: Final = 0.97


@pytest.fixture(scope="module")
def scores(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float]]:
    """What the scoring script prints for the gold releases, by category."""
    out = tmp_path_factory.mktemp("gold")
    gold = sorted((shared / "gold").glob("*.json"))
    sources = [str(next((shared / "releases").glob(f"*/{path.stem}.*"))) for path in gold]
    result = CliRunner().invoke(cli, ["extract", *sources, "--output", str(out)])
    assert result.exit_code == 0, result.output
    command = [sys.executable, str(shared / "evaluate.py"), str(shared / "gold"), str(out), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    scored: dict[str, dict[str, float]] = json.loads(done.stdout)
    return scored


@pytest.mark.parametrize("category", FLOORS)
def test_no_category_falls_below_its_floor(scores: dict[str, dict[str, float]], category: str) -> None:
    assert scores[category]["f1"] >= FLOORS[category]


def test_hardly_anything_is_invented(scores: dict[str, dict[str, float]]) -> None:
    assert scores["all"]["precision"] >= PRECISION


def test_the_seeds_are_read_as_their_readers_did(shared: Path, tmp_path: Path) -> None:
    """Of the two documents that the project started from, nothing is missed and nothing invented."""
    gold = tmp_path / "gold"
    out = tmp_path / "graphs"
    gold.mkdir()
    seeds = sorted((shared / "releases" / "seeds").glob("*.txt"))
    for seed in seeds:
        (gold / f"{seed.stem}.json").write_bytes((shared / "gold" / f"{seed.stem}.json").read_bytes())
    result = CliRunner().invoke(cli, ["extract", *map(str, seeds), "--output", str(out)])
    assert result.exit_code == 0, result.output
    command = [sys.executable, str(shared / "evaluate.py"), str(gold), str(out), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    scored: dict[str, dict[str, float]] = json.loads(done.stdout)
    assert {name for name, score in scored.items() if score.get("miss", 0) or score.get("extra", 0)} == set()
