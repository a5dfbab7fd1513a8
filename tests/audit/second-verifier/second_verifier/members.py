"""FORMAT.md, steps 2, 5 and 6: which members there are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .directory import Zip
from .names import CHECKPOINTS, ENTRIES, EVIDENCE, MANIFEST, SIGNATURE, TABLE
from .verdicts import Altered, NotABundle


def member_names(manifest: dict[str, Any]) -> list[str]:
    """Members: which names belong to a bundle with this manifest."""
    names = [ENTRIES, TABLE, MANIFEST, SIGNATURE]
    if manifest["versions"]["bundle"] >= 6:
        names.append(CHECKPOINTS)
    if EVIDENCE in manifest["files"]:
        names.append(EVIDENCE)
    return names


def require_members(archive: Zip, names: Iterable[str]) -> None:
    """Steps 2 and 5."""
    if any(archive.member(name) is None for name in names):
        raise NotABundle("file_missing")


def refuse_other_members(archive: Zip, names: Iterable[str]) -> None:
    """Step 6."""
    known = {name.encode("utf-8") for name in names}
    for record in archive.records:
        if record.name_bytes not in known:
            raise Altered("extra_file", record.name)
    seen = set()
    for record in archive.records:
        if record.name_bytes in seen:
            raise Altered("file_twice", record.name)
        seen.add(record.name_bytes)
