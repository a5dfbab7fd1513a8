"""Verdicts in plain English, for whoever runs the program."""

from __future__ import annotations

from typing import Any

from .comparison import CONTRADICTIONS

REASONS = {
    "not_a_zip": "it is no zip file",
    "file_missing": "a file that belongs to it is missing",
    "manifest_unreadable": "manifest.json is not a manifest",
    "newer_version": "it is of a newer version than this program knows",
}
FAULTS = {
    "damaged": "cannot be read",
    "extra_file": "does not belong into the bundle",
    "file_twice": "stands there twice",
    "container": "holds something beside the files, or is put together in another way",
    "keys": "has a key that is not that of its fingerprint, or lacks the signer's",
    "signature": "is not what was signed",
    "other_key": "is of another key than the expected one",
    "ranges": "has ranges that do not fit its heads",
    "checkpoint": "has a checkpoint that is not that of the manifest",
    "checkpoint_signature": "has a checkpoint with a wrong signature",
    "digest": "is not the file that the manifest names",
    "heading": "has another heading",
    "malformed": "has a line that is no entry",
    "hash": "has an entry that is not that of its hash",
    "gap": "lacks an entry, or has one too many",
    "prev": "has an entry that does not follow the one before",
    "tick": "has an entry whose tick is not greater than the one before",
    "body": "has a body that is not that of its entry",
    "outside": "has an entry outside of the ranges",
    "order": "has an entry that is not in order",
    "body_unasked": "has a body that was not asked for",
    "exported": "has another entry where that of the export should be",
    "truncated": "ends before the last entry",
    "row_missing": "lacks the row of an entry",
    "row": "has a row that is not that of its entry",
    "row_unasked": "has a row without an entry",
    "counts": "counts otherwise than the files",
}


def in_words(verdict: dict[str, Any]) -> str:
    """The verdict in plain English."""
    if verdict["outcome"] == "not_a_bundle":
        return f"Not an audit bundle: {REASONS[verdict['reason']]} ({verdict['reason']})."
    if verdict["outcome"] == "altered":
        return altered_in_words(verdict["fault"])
    if verdict["signer"] == "proven":
        return "Whole, and signed by the expected key."
    return "Whole. Who signed it is not proven: no fingerprint was given to compare with."


def altered_in_words(fault: dict[str, Any]) -> str:
    """A fault in plain English, with its place."""
    parts = ("line", "device", "n", "id")
    places = ", ".join(f"{part} {fault[part]}" for part in parts if fault[part] is not None)
    where = f" at {places}" if places else ""
    return f"Altered: {shown(fault['file'])} {FAULTS[fault['code']]}{where} ({fault['code']})."


def shown(name: str) -> str:
    """The name of a file may be anything; escaped, it cannot disturb a terminal."""
    return name if name.isascii() and name.isprintable() else ascii(name)


CHAINS = {
    "chain_missing": "the later bundle does not have this chain",
    "key_changed": "its key is another in the later bundle",
    "chain_shorter": "it is shorter in the later bundle",
    "chain_changed": "it is another one in the later bundle",
    "other_pc": "not known: another PC made the later bundle",
    "out_of_reach": "not known: the later bundle does not reach back to this entry",
}


def comparison_in_words(found: list[dict[str, Any]]) -> str:
    """What two bundles say of each other, in plain English."""
    if not found:
        return "The two bundles agree."
    lines = [
        f"  {one['device']}, n {one['n']}: {CHAINS[one['code']]} ({one['code']})" for one in found
    ]
    contradicts = found[-1]["code"] in CONTRADICTIONS
    start = "The two bundles contradict each other:" if contradicts else "Nothing is known of:"
    return "\n".join([start, *lines])
