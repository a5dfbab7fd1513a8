"""FORMAT.md, steps 14, 15 and 17 and Rows: the heading and one row after the other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from .cells import cell_of_name, is_cell
from .entry_line import Header
from .names import TABLE
from .verdicts import Altered


def heading(version: int) -> str:
    """The first line of audit.csv (Rows, and Earlier versions)."""
    zone = "" if version == 1 else "（日本時間）"
    kind = "種類,種類コード" if version >= 4 else "種類"
    return f"\ufeff順番,端末,番号,記録日時{zone},発生日時{zone},店舗,担当,{kind},お客様ID,内容,記録ID\r"


def japanese_time(moment: str) -> str:
    """YYYY-MM-DD HH:MM:SS nine hours later."""
    return str(datetime.fromisoformat(moment[:19]) + timedelta(hours=9))


def occurred_cell(header: Header) -> str:
    """Cell 5."""
    text = japanese_time(header.occurred)
    day_alone = header.occurred.endswith(("T15:00:00.000Z", "T03:00:00.000Z"))
    return text[:10] if day_alone and header.occurred != header.recorded else text


class RowChecker:
    """Rows: the row of one chosen entry after the other."""

    def __init__(self, manifest: dict[str, Any], rows: Iterator[str]) -> None:
        """Begins before the heading; `rows` are the lines of the table."""
        self.version: int = manifest["versions"]["bundle"]
        self.rows = rows
        self.count = 0
        self.devices = names_by_id(manifest["devices"])
        self.shops = names_by_id(manifest["shops"])
        self.kinds = names_by_id(manifest.get("kinds", []))
        self.staff: dict[str, list[dict[str, Any]]] = {}
        for element in manifest["staff"]:
            self.staff.setdefault(element["id"], []).append(element)

    def check_heading(self) -> None:
        """Step 14."""
        if next(self.rows, None) != heading(self.version):
            raise Altered("heading", TABLE, line=1)

    def check(self, entry_number: int, header: Header) -> None:
        """The next row is that of this entry, else `row_missing` or `row`."""
        row = next(self.rows, None)
        if row is None:
            raise Altered("row_missing", TABLE, **header.where())
        self.count += 1
        if not self.is_row_of(row, entry_number, header):
            raise Altered("row", TABLE, line=self.count + 1, **header.where())

    def check_end(self) -> None:
        """Step 17."""
        if next(self.rows, None) is not None:
            raise Altered("row_unasked", TABLE, line=self.count + 2)

    def is_row_of(self, row: str, entry_number: int, header: Header) -> bool:
        """All cells but the 11th are known: it is what stands between them."""
        before = "".join(f"{one}," for one in self.known_cells(entry_number, header))
        behind = f",{self.cell(header.id)}\r"
        if len(row) < len(before) + len(behind):
            return False
        if not row.startswith(before) or not row.endswith(behind):
            return False
        return is_cell(row[len(before) : len(row) - len(behind)], self.version)

    def known_cells(self, entry_number: int, header: Header) -> list[str]:
        """Cells 1 to 10; before version 4 cell 8 is not there."""
        kind_name = [self.cell(self.kinds.get(header.kind, header.kind))]
        return [
            str(entry_number),
            self.cell(self.devices.get(header.device, header.device)),
            str(header.n),
            japanese_time(header.recorded),
            occurred_cell(header),
            self.cell(self.shops.get(header.shop, header.shop)),
            self.cell(self.staff_name(header)),
            *(kind_name if self.version >= 4 else []),
            self.cell(header.kind),
            self.cell(header.subject or ""),
        ]

    def cell(self, value: str) -> str:
        """cell(v) as this version of the bundle writes it."""
        return cell_of_name(value, self.version)

    def staff_name(self, header: Header) -> str:
        """Cell 7: the name that the member of staff had at this entry."""
        for element in reversed(self.staff.get(header.staff, [])):
            since = element.get("since")
            if since is None or (since["tick"], since["device"]) < (header.tick, header.device):
                return element["name"]
        return header.staff


def names_by_id(elements: list[dict[str, str]]) -> dict[str, str]:
    """Of two elements of one id the last counts."""
    return {element["id"]: element["name"] for element in elements}
