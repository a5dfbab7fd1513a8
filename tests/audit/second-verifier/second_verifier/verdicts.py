"""FORMAT.md, the table of verdicts: what a check ends with, other than `whole`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Fault:
    """What an altered bundle is found at (the table of verdicts)."""

    code: str
    file: str
    line: int | None = None
    device: str | None = None
    n: int | None = None
    id: str | None = None


class Altered(Exception):
    """Ends the check with the verdict `altered`."""

    def __init__(self, code: str, file: str, **where: Any) -> None:
        """`where`: line, device, n and id, as far as the fault names them."""
        super().__init__(code)
        self.fault = Fault(code, file, **where)


class NotABundle(Exception):
    """Ends the check with the verdict `not_a_bundle`."""

    def __init__(self, reason: str) -> None:
        """`reason` as in the table."""
        super().__init__(reason)
        self.reason = reason
