"""A place for stores in memory, where there is one: tests of what processes leave behind need no disk, and wait for
none. What a killed process has written, the system keeps on either.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

_MEMORY: Final = Path("/dev/shm")
_ENOUGH: Final = 200_000_000


def place() -> Path | None:
    """The folder to make temporary ones in; None for the usual one."""
    return _MEMORY if _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ENOUGH else None
