"""FORMAT.md, Steps, in this order: the first fault found is the verdict."""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .checkpoints import check_checkpoints
from .container import check_container
from .directory import Data, Zip, open_zip
from .entries import EntryChecker, is_chosen
from .keys import check_keys
from .lines import lines_of
from .manifest import parse_manifest
from .measures import check_measure, measure_member
from .members import member_names, refuse_other_members, require_members
from .names import CHECKPOINTS, ENTRIES, EVIDENCE, MANIFEST, SIGNATURE, TABLE
from .ranges import check_ranges
from .reading import read_whole
from .rows import RowChecker
from .signature import check_signature
from .verdicts import Altered, NotABundle


def check_bundle(archive: Zip, expected: str | None) -> dict[str, Any]:
    """Steps 2 to 19; gives the manifest of a whole bundle. (Who knows no sentences omits 20.)"""
    require_members(archive, [ENTRIES, TABLE, MANIFEST, SIGNATURE])  # 2
    manifest_bytes = read_whole(archive, MANIFEST)  # 3
    manifest = parse_manifest(manifest_bytes)  # 4
    names = member_names(manifest)
    require_members(archive, names)  # 5
    refuse_other_members(archive, names)  # 6
    check_container(archive)  # 7
    signer = check_keys(manifest)  # 8
    key = check_signature(read_whole(archive, SIGNATURE), signer, manifest_bytes)  # 9
    if expected is not None and expected != manifest["signedBy"]:
        raise Altered("other_key", SIGNATURE)
    check_ranges(manifest)  # 10
    if CHECKPOINTS in names:
        check_checkpoints(read_whole(archive, CHECKPOINTS), manifest, key)  # 11
    if EVIDENCE in names:
        check_measure(measure_member(archive, EVIDENCE), EVIDENCE, manifest)  # 12
    measures = {name: measure_member(archive, name) for name in (ENTRIES, TABLE)}  # 13
    check_lines(archive, manifest)  # 14 to 18
    for name, measure in measures.items():  # 19
        check_measure(measure, name, manifest)
    return manifest


def check_lines(archive: Zip, manifest: dict[str, Any]) -> None:
    """Steps 14 to 18."""
    entries = EntryChecker(manifest)
    rows = RowChecker(manifest, lines_of(archive, TABLE))
    rows.check_heading()
    counts = {"entries": 0, "bodies": 0, "rows": 0}
    for line_number, line in enumerate(lines_of(archive, ENTRIES), start=1):
        entry = entries.check(line, line_number)
        counts["entries"] += 1
        counts["bodies"] += entry.body is not None
        if is_chosen(entry.header, manifest["filter"]):
            rows.check(line_number, entry.header)
    counts["rows"] = rows.count
    entries.chains.check_ends()
    rows.check_end()
    if counts != manifest["counts"]:
        raise Altered("counts", MANIFEST)


@dataclass(frozen=True)
class Judged:
    """A verdict in the form of index.jsonl and, of a whole bundle, what it was read from."""

    verdict: dict[str, Any]
    archive: Zip | None = None
    manifest: dict[str, Any] | None = None

    @property
    def outcome(self) -> str:
        """`whole`, `altered` or `not_a_bundle`."""
        return self.verdict["outcome"]


def judge(data: Data, expected: str | None) -> Judged:
    """The first table: what a check ends with."""
    try:
        archive = open_zip(data)
        manifest = check_bundle(archive, expected)
    except NotABundle as end:
        return Judged({"outcome": "not_a_bundle", "reason": end.reason})
    except Altered as end:
        return Judged({"outcome": "altered", "fault": asdict(end.fault)})
    signer = "unproven" if expected is None else "proven"
    return Judged({"outcome": "whole", "signer": signer}, archive, manifest)


@contextmanager
def mapped(path: Path) -> Iterator[Data]:
    """The bytes of a file; mapped, not loaded, for it may be larger than the memory."""
    with path.open("rb") as file:
        if path.stat().st_size == 0:  # an empty file cannot be mapped
            yield b""
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            yield data
