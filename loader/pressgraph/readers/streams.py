"""Files as streams of bytes: unpacked where they are gzip, and watched while they are read."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from typing import BinaryIO, Final, cast

from pressgraph.readers.detect import GZIP

Watch = Callable[[int], None]
"""Told how many bytes of a file have been read so far, as it lies on the disk."""

_CHUNK: Final = 1 << 14
_UNPACKED: Final = 1 << 18
_GZIP: Final = 16 + zlib.MAX_WBITS  # how zlib is told to expect a gzip header


class CutError(EOFError):
    """Gzip data that ends before its end; ``at`` is the number of bytes that there are."""

    def __init__(self, at: int) -> None:
        super().__init__(f"the gzip data ends too early, at byte {at:,}: the file is cut")
        self.at = at


class DamagedError(ValueError):
    """Gzip data that cannot be unpacked from somewhere before ``at`` on."""

    def __init__(self, at: int) -> None:
        super().__init__(f"the gzip data is damaged, before byte {at:,}")
        self.at = at


def plain(file: BinaryIO, watch: Watch | None = None) -> io.BufferedReader:
    """A file as a stream to peek into, unpacked where it is gzip.

    All that was whole can be read from gzip data before CutError or DamagedError is raised.
    """
    stream: io.BufferedReader = io.BufferedReader(cast(io.RawIOBase, _Watched(file, watch)), _CHUNK)
    return io.BufferedReader(cast(io.RawIOBase, _Unpacked(stream)), _UNPACKED) if stream.peek(2)[:2] == GZIP else stream


class _Watched(io.RawIOBase):
    """A file that tells how much of it was read; whoever opened it closes it."""

    def __init__(self, file: BinaryIO, watch: Watch | None) -> None:
        self._file = file
        self._watch = watch
        self._read = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        self._read += len(data)
        if self._watch:
            self._watch(self._read)
        return len(data)


class _Unpacked(io.RawIOBase):
    """Unpacks one gzip member after the other. Unlike `gzip`, it gives every byte before it says that no more come."""

    def __init__(self, packed: io.BufferedReader) -> None:
        self._packed = packed
        self._taken = 0
        self._rest = b""
        self._unpack = zlib.decompressobj(_GZIP)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while True:
            if self._unpack.eof and not self._next_member():
                return 0
            data = self._some(len(buffer))
            if data:
                buffer[: len(data)] = data
                return len(data)

    def _some(self, size: int) -> bytes:
        """Up to so many unpacked bytes; none where more packed ones are needed first."""
        packed = self._rest or self._more()
        try:
            data = self._unpack.decompress(packed, size)
        except zlib.error as error:
            raise DamagedError(self._taken) from error
        if not data and not packed and not self._unpack.eof:
            raise CutError(self._taken)
        self._rest = self._unpack.unconsumed_tail or self._unpack.unused_data
        return data

    def _next_member(self) -> bool:
        """Whether another member follows. Zeros may fill a file up to a whole block."""
        while not self._rest.strip(b"\0"):
            self._rest = self._more()
            if not self._rest:
                return False
        self._rest = self._rest.lstrip(b"\0")
        self._unpack = zlib.decompressobj(_GZIP)
        return True

    def _more(self) -> bytes:
        data = self._packed.read(_CHUNK)
        self._taken += len(data)
        return data
