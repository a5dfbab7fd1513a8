"""FORMAT.md, Two bundles, and exit codes."""

from __future__ import annotations

from typing import Any

from .check import Judged
from .entry_line import parse_entry
from .lines import lines_of
from .names import ENTRIES


def hold_against(first: Judged, earlier: Judged) -> list[dict[str, Any]]:
    """Two bundles: what is found at each chain that does not agree, in order.

    A contradiction is the last element; an empty list means that the two agree.
    """
    assert first.manifest is not None and earlier.manifest is not None
    if first.manifest["madeAt"] >= earlier.manifest["madeAt"]:
        return Comparison(later=first, earlier=earlier).run()
    return Comparison(later=earlier, earlier=first).run()


CONTRADICTIONS = ("chain_missing", "key_changed", "chain_shorter", "chain_changed")


class Comparison:
    """Two bundles, steps 1 and 2."""

    def __init__(self, later: Judged, earlier: Judged) -> None:
        """Both bundles are whole."""
        assert later.manifest is not None and earlier.manifest is not None
        assert later.archive is not None
        self.archive = later.archive
        self.later, self.earlier = later.manifest, earlier.manifest
        self.heads = {head["device"]: head for head in self.later["heads"]}
        self.found: list[dict[str, Any]] = []

    def run(self) -> list[dict[str, Any]]:
        """What is found at each chain that does not agree, in order."""
        passed = []
        for head in self.earlier["heads"]:
            code = self.chain_fault(head)
            if code is None:
                passed.append(head)
            elif self.note(code, head):
                return self.found
        hashes = self.hashes_at({(head["device"], head["n"]) for head in passed})
        for head in passed:
            here = hashes.get((head["device"], head["n"]))
            if here is None:
                self.note("out_of_reach", head)
            elif here != head["hash"]:
                self.note("chain_changed", head)
                return self.found
        return self.found

    def note(self, code: str, head: dict[str, Any]) -> bool:
        """Notes what is found at a chain; true if it contradicts and ends the comparison."""
        self.found.append({"code": code, "device": head["device"], "n": head["n"]})
        return code in CONTRADICTIONS

    def chain_fault(self, head: dict[str, Any]) -> str | None:
        """Step 1 for one head of the earlier bundle."""
        device = head["device"]
        other_pc = self.later["exported"]["device"] != self.earlier["exported"]["device"]
        if device not in self.heads:
            return "other_pc" if other_pc else "chain_missing"
        if first_key(self.later, device) != first_key(self.earlier, device):
            return "key_changed"
        if self.heads[device]["n"] < head["n"]:
            return "other_pc" if other_pc else "chain_shorter"
        return None

    def hashes_at(self, places: set[tuple[str, int]]) -> dict[tuple[str, int], str]:
        """Step 2: the hashes that the later bundle has for these devices and n."""
        found: dict[tuple[str, int], str] = {}
        for range_ in self.later["ranges"]:
            for place in (range_["start"], range_["end"]):
                if place is not None:
                    found.setdefault((range_["device"], place["n"]), place["hash"])
        for head in self.later["heads"]:
            found.setdefault((head["device"], head["n"]), head["hash"])
        if places <= found.keys():  # then the entries need not be read once more
            return found
        for line in lines_of(self.archive, ENTRIES):
            entry = parse_entry(line)
            assert entry is not None  # the bundle is whole
            place_of_entry = (entry.header.device, entry.header.n)
            if place_of_entry in places:
                found.setdefault(place_of_entry, entry.hash)
        return found


def first_key(manifest: dict[str, Any], device: str) -> str | None:
    """The key of the first element of `devices` with this id."""
    keys = (one["publicKey"] for one in manifest["devices"] if one["id"] == device)
    return next(keys, None)


EXIT_PROVEN, EXIT_ALTERED, EXIT_NO_BUNDLE, EXIT_UNKNOWN = 0, 1, 2, 3


def exit_code(bundles: list[Judged], found: list[dict[str, Any]]) -> int:
    """Exit codes: the first that is true of either bundle, or of both together."""
    outcomes = [bundle.outcome for bundle in bundles]
    if "not_a_bundle" in outcomes:
        return EXIT_NO_BUNDLE
    if "altered" in outcomes or any(one["code"] in CONTRADICTIONS for one in found):
        return EXIT_ALTERED
    if bundles[0].verdict["signer"] == "unproven" or found:
        return EXIT_UNKNOWN
    return EXIT_PROVEN
