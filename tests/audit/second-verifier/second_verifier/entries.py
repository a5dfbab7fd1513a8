"""FORMAT.md, steps 15 and 16 and Entries: one entry after the other, and the ends of the chains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .entry_line import Entry, Header, parse_entry
from .names import ENTRIES
from .texts import length_of, sha256, utf8
from .verdicts import Altered


@dataclass
class Chain:
    """Where the chain of a device stands."""

    n: int = 0
    tick: int = 0
    hash: str | None = None


class Chains:
    """Entries and step 16: the chains of the devices."""

    def __init__(self, ranges: list[dict[str, Any]]) -> None:
        """A chain stands at the `start` of its range at first."""
        self.ranges = {range_["device"]: range_ for range_ in ranges}
        self.chains = {
            range_["device"]: Chain(**range_["start"]) if range_["start"] else Chain()
            for range_ in ranges
        }

    def advance(self, entry: Entry) -> str | None:
        """The code of the fault of this entry, or None, and then the chain stands there."""
        header = entry.header
        chain = self.chains.setdefault(header.device, Chain())
        if header.n != chain.n + 1:
            return "gap"
        if header.prev != chain.hash:
            return "prev"
        if header.tick <= chain.tick:
            return "tick"
        self.chains[header.device] = Chain(header.n, header.tick, entry.hash)
        return None

    def is_outside(self, header: Header) -> bool:
        """`outside`: no range of this device, or n above its `end.n`."""
        range_ = self.ranges.get(header.device)
        return range_ is None or header.n > range_["end"]["n"]

    def check_ends(self) -> None:
        """Step 16."""
        for device, range_ in self.ranges.items():
            chain, end = self.chains[device], range_["end"]
            if chain.n < end["n"]:
                raise Altered("truncated", ENTRIES, device=device, n=chain.n + 1)
            if (chain.n, chain.hash) != (end["n"], end["hash"]):
                raise Altered("hash", ENTRIES, device=device, n=chain.n)


def is_chosen(header: Header, filter_: dict[str, Any]) -> bool:
    """Entries, `body_unasked`: what a chosen entry is."""
    return (
        (not filter_["kinds"] or header.kind in filter_["kinds"])
        and filter_["staffId"] in (None, header.staff)
        and filter_["customerId"] in (None, header.subject)
    )


def is_body_of(entry: Entry) -> bool:
    """`body`: the salt has 32 code units, and the joined text is that of the header."""
    assert entry.salt is not None and entry.body is not None
    return (
        length_of(entry.salt) == 32 and sha256(utf8(entry.salt + entry.body)) == entry.header.body
    )


def is_the_export(entry: Entry, exported: dict[str, Any]) -> bool:
    """Entries, `exported`: whether the entry, if it stands where the export does, is it."""
    header = entry.header
    if (header.device, header.n) != (exported["device"], exported["n"]):
        return True
    same = (header.id, entry.hash) == (exported["id"], exported["hash"])
    return header.kind == "audit.exported" and same


class EntryChecker:
    """Entries: the conditions of one line after the other."""

    def __init__(self, manifest: dict[str, Any]) -> None:
        """Begins before the first line; the manifest says what to expect."""
        self.manifest = manifest
        self.chains = Chains(manifest["ranges"])
        self.before: tuple[int, str] = (0, "")

    def check(self, line: str, line_number: int) -> Entry:
        """The entry of a line, which goes on from the lines before; else its fault is raised."""
        entry = parse_entry(line)
        if entry is None:
            raise Altered("malformed", ENTRIES, line=line_number)
        code = self.fault_of(entry)
        if code is not None:
            raise Altered(code, ENTRIES, line=line_number, **entry.header.where())
        return entry

    def fault_of(self, entry: Entry) -> str | None:
        """The first condition, in the order of the specification, that does not hold."""
        header = entry.header
        if sha256(utf8(entry.header_text)) != entry.hash:
            return "hash"
        code = self.chains.advance(entry)
        if code is not None:
            return code
        if entry.body is not None and not is_body_of(entry):
            return "body"
        if self.chains.is_outside(header):
            return "outside"
        if (header.tick, header.device) <= self.before:
            return "order"
        self.before = (header.tick, header.device)
        if entry.body is not None and not is_chosen(header, self.manifest["filter"]):
            return "body_unasked"
        return None if is_the_export(entry, self.manifest["exported"]) else "exported"
