"""FORMAT.md, step 7: the container."""

from __future__ import annotations

import struct

from .directory import Record, Zip, u16
from .reading import data_span
from .verdicts import Altered


def check_container(archive: Zip) -> None:
    """Step 7."""
    at = 0
    for record in sorted(archive.records, key=lambda record: record.offset):
        end = end_of_member(archive, record) if record.offset == at else None
        if end is None or not is_plain(record):
            raise Altered("container", "zip")
        at = end
    if archive.start != at or not ends_with_directory(archive):
        raise Altered("container", "zip")


def is_plain(record: Record) -> bool:
    """Step 7: what may stand in a record of the directory."""
    kind = record.attributes >> 16 & 0xF000
    return not record.comment and has_only_times(record.extra) and kind in (0, 0x8000)


def has_only_times(extra: bytes) -> bool:
    """Step 7: the extra field is made of fields of id 0x5455, which fill it."""
    at = 0
    while at < len(extra):
        if at + 4 > len(extra) or u16(extra, at) != 0x5455:
            return False
        at += 4 + u16(extra, at + 2)
    return at == len(extra)


def end_of_member(archive: Zip, record: Record) -> int | None:
    """Step 7: where a member ends, behind its data; None if its header is not as it should be."""
    span = data_span(archive, record)
    if span is None:
        return None
    data, at = archive.data, record.offset
    begin, end = span
    name_end = at + 30 + u16(data, at + 26)
    same = (u16(data, at + 6), u16(data, at + 8)) == (record.flags, record.method)
    if not same or data[at + 30 : name_end] != record.name_bytes:
        return None
    if not has_only_times(data[name_end:begin]):
        return None
    sums = struct.pack("<III", record.crc, record.packed, record.size)
    local_sums = data[at + 14 : at + 26]
    if not record.flags & 8:
        return end if local_sums == sums else None
    follows = data[end : end + 16] == b"PK\x07\x08" + sums  # also behind empty data
    return end + 16 if follows and local_sums == bytes(12) else None


def ends_with_directory(archive: Zip) -> bool:
    """Step 7: the directory is as long as its records, and 22 bytes follow it."""
    count, length = len(archive.records), sum(record.length for record in archive.records)
    tail = struct.pack("<4sIHHIIH", b"PK\x05\x06", 0, count, count, length, archive.start, 0)
    end = archive.start + length
    return len(archive.data) == end + 22 and archive.data[end:] == tail
