"""Names of facts that have none: a hash of what the fact says, so that loading it again changes nothing."""

from __future__ import annotations

import base64
import hashlib
import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Any, Final, TypeVar

Values = Mapping[str, str | int | None]
F = TypeVar("F", bound=Hashable)

LENGTH: Final = 26
"""Characters of base32: 130 bits, so that no two facts ever share a name by chance."""


def canonical(values: Values) -> bytes:
    """The one spelling of some values: JSON with sorted keys and no spaces, in NFC and UTF-8."""
    plain = json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return unicodedata.normalize("NFC", plain).encode("utf-8")


def hashed(values: Values) -> str:
    """A local name made of the SHA-256 of the canonical spelling, in lower-case base32."""
    digest = hashlib.sha256(canonical(values)).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:LENGTH]


def named(
    kind: str, release: str, facts: Iterable[F], values: Callable[[F], Values], place: Callable[[F], Any]
) -> Iterator[tuple[str, F]]:
    """Each fact once, with its name, in the order of its place in the text.

    What facts of one release have in common are their values; an ordinal, by place, tells them apart. Spans, times and
    versions stay out of the hash, so that a better extractor does not rename what an older one found.
    """
    said = {fact: values(fact) for fact in facts}
    spelled = {fact: canonical(each) for fact, each in said.items()}
    seen: Counter[bytes] = Counter()
    for fact in sorted(said, key=lambda each: (place(each), spelled[each])):
        seen[spelled[fact]] += 1
        yield hashed({**said[fact], "kind": kind, "release": release, "ordinal": seen[spelled[fact]]}), fact
