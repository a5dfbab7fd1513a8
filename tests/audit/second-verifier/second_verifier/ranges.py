"""FORMAT.md, step 10: ranges, heads and the place of the export."""

from __future__ import annotations

from typing import Any

from .names import MANIFEST
from .verdicts import Altered


def check_ranges(manifest: dict[str, Any]) -> None:
    """Step 10."""
    ranges, heads = manifest["ranges"], manifest["heads"]
    by_device = {head["device"]: head for head in heads}
    sound = (
        len(by_device) == len(heads)
        and len({range_["device"] for range_ in ranges}) == len(ranges)
        and all(is_below_head(by_device.get(one["device"]), one["end"]) for one in ranges)
        and all(one["end"]["n"] > (one["start"] or {"n": 0})["n"] for one in ranges)
        and is_below_head(by_device.get(manifest["exported"]["device"]), manifest["exported"])
    )
    if not sound:
        raise Altered("ranges", MANIFEST)


def is_below_head(head: dict[str, Any] | None, place: dict[str, Any]) -> bool:
    """Step 10: a smaller n than the head, or the same n and the same hash."""
    if head is None:
        return False
    return place["n"] < head["n"] or (place["n"], place["hash"]) == (head["n"], head["hash"])
