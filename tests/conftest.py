"""What the tests share: where the example releases are, and the real ones where a checkout has them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of example releases."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real releases and gold facts beside the checkout; without it a test skips, and fails in CI."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        message = "needs the real releases in ../shared"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return folder
