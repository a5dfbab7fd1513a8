"""FORMAT.md, step 1: the directory of the zip file."""

from __future__ import annotations

import mmap
import struct
from dataclasses import dataclass

from .verdicts import NotABundle

MAX_RECORDS = 64  # records of the directory that are looked at (step 1)
Data = bytes | mmap.mmap


@dataclass(frozen=True)
class Record:
    """One record of the directory of the zip (step 1)."""

    name_bytes: bytes
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    attributes: int
    offset: int
    extra: bytes
    comment: bytes

    @property
    def name(self) -> str:
        """The name as UTF-8; bytes that are none become U+FFFD (Members)."""
        return self.name_bytes.decode("utf-8", "replace")

    @property
    def length(self) -> int:
        """How many bytes the record takes in the directory."""
        return 46 + len(self.name_bytes) + len(self.extra) + len(self.comment)


@dataclass(frozen=True)
class Zip:
    """The bytes of the file, where its directory starts, and the records there."""

    data: Data
    start: int
    records: list[Record]

    def member(self, name: str) -> Record | None:
        """Of members of one name the last in the directory is read (Members)."""
        wanted = name.encode("utf-8")
        found = [record for record in self.records if record.name_bytes == wanted]
        return found[-1] if found else None


def u16(data: Data, at: int) -> int:
    """The little-endian number in the two bytes at an offset."""
    return struct.unpack_from("<H", data, at)[0]


def u32(data: Data, at: int) -> int:
    """The little-endian number in the four bytes at an offset."""
    return struct.unpack_from("<I", data, at)[0]


def open_zip(data: Data) -> Zip:
    """Step 1, Directory."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557), max(0, len(data) - 18))
    if end < 0 or u16(data, end + 4) != 0 or end + 22 + u16(data, end + 20) != len(data):
        raise NotABundle("not_a_zip")
    count, start = u16(data, end + 10), u32(data, end + 16)
    records = []
    at = start
    for _ in range(min(count, MAX_RECORDS)):
        record = read_record(data, at)
        records.append(record)
        at += record.length
    return Zip(data, start, records)


def read_record(data: Data, at: int) -> Record:
    """Step 1: one record of the directory."""
    if at + 46 > len(data) or data[at : at + 4] != b"PK\x01\x02":
        raise NotABundle("not_a_zip")
    name_end = at + 46 + u16(data, at + 28)
    extra_end = name_end + u16(data, at + 30)
    comment_end = extra_end + u16(data, at + 32)
    if comment_end > len(data):
        raise NotABundle("not_a_zip")
    return Record(
        name_bytes=data[at + 46 : name_end],
        flags=u16(data, at + 8),
        method=u16(data, at + 10),
        crc=u32(data, at + 16),
        packed=u32(data, at + 20),
        size=u32(data, at + 24),
        attributes=u32(data, at + 38),
        offset=u32(data, at + 42),
        extra=data[name_end:extra_end],
        comment=data[extra_end:comment_end],
    )
