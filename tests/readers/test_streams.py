"""Packed files: every whole byte comes, in any pieces, and where the data end too early it is said where."""

from __future__ import annotations

import gzip
import io
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressgraph.readers.streams import CutError, DamagedError, plain


def all_of(data: bytes, size: int) -> bytes:
    """What can be read of a stream before it fails, so many bytes at once."""
    stream, found = plain(io.BytesIO(data)), b""
    try:
        while piece := stream.read1(size):
            found += piece
    except CutError:
        pass
    return found


@settings(deadline=None)
@given(st.lists(st.binary(max_size=300), min_size=1, max_size=4), st.integers(1, 1000), st.integers(0, 3000))
def test_packed_members_are_what_they_were(members: list[bytes], times: int, zeros: int) -> None:
    whole = [member * times for member in members]
    data = b"".join(map(gzip.compress, whole)) + b"\0" * zeros
    assert plain(io.BytesIO(data)).read() == b"".join(whole)


@settings(deadline=None)
@given(st.binary(min_size=1, max_size=200), st.integers(1, 5000), st.floats(0.1, 0.99), st.integers(1, 100_000))
def test_of_cut_data_comes_all_that_zlib_can_unpack(piece: bytes, times: int, part: float, size: int) -> None:
    data = gzip.compress(piece * times)
    cut = data[: max(2, int(len(data) * part))]
    unpack = zlib.decompressobj(16 + zlib.MAX_WBITS)
    assert all_of(cut, size) == unpack.decompress(cut) + unpack.flush()


def test_cut_data_say_where_they_end() -> None:
    data = gzip.compress(b"words " * 10_000)[:-1]
    with pytest.raises(CutError, match=rf"^the gzip data ends too early, at byte {len(data):,}: the file is cut$"):
        plain(io.BytesIO(data)).read()


@pytest.mark.parametrize("where", [-5, 30])
def test_damaged_data_are_told(where: int) -> None:
    data = bytearray(gzip.compress(bytes(range(256)) * 200))
    data[where] ^= 0xFF
    with pytest.raises(DamagedError, match=rf"^the gzip data is damaged, before byte {len(data):,}$"):
        plain(io.BytesIO(bytes(data))).read()


def test_what_is_not_packed_stays_as_it_is() -> None:
    assert plain(io.BytesIO(b"plain words")).read() == b"plain words"
    assert plain(io.BytesIO(b"")).read() == b""


def test_a_watch_follows_the_bytes_on_the_disk() -> None:
    data, seen = gzip.compress(bytes(range(256)) * 4000, 0), list[int]()
    stream = plain(io.BytesIO(data), seen.append)
    while stream.read(10_000):
        pass
    assert seen == sorted(seen)
    assert seen[-1] == len(data)
    assert len(set(seen)) > 10
