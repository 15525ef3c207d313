"""The page that shows the way from text to facts names the modules that there are."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent.parent


def test_the_map_of_the_extraction_names_every_module_and_no_other() -> None:
    page = (ROOT / "docs" / "extraction.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z/]+)/` \| (.*) \|$", page, re.MULTILINE)
    package = ROOT / "loader" / "pressgraph"
    folders = sorted(
        str(path.parent.relative_to(package))
        for name in ("text", "extract")
        for path in (package / name).rglob("__init__.py")
    )
    assert sorted(folder for folder, _ in rows) == folders
    for folder, names in rows:
        modules = {path.stem for path in (package / folder).glob("*.py")} - {"__init__"}
        assert sorted(re.findall(r"`(\w+)`", names)) == sorted(modules), folder
