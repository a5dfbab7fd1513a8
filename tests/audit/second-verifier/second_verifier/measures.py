"""FORMAT.md, steps 12, 13 and 19: bytes and digests of members."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from typing import Any

from .directory import Zip
from .reading import unpack
from .verdicts import Altered


@dataclass(frozen=True)
class Measure:
    """Bytes and digest of a member."""

    bytes: int
    sha256: str


def measure_member(archive: Zip, name: str) -> Measure:
    """Reads a member once from end to end (steps 12 and 13), keeping nothing of it."""
    record = archive.member(name)
    assert record is not None
    size, digest = 0, hashlib.sha256()
    for piece in unpack(archive, record):
        size += len(piece)
        digest.update(piece)
    return Measure(size, digest.hexdigest())


def check_measure(measure: Measure, name: str, manifest: dict[str, Any]) -> None:
    """Steps 12 and 19."""
    if asdict(measure) != manifest["files"][name]:
        raise Altered("digest", name)
