"""Writes members into a zip, each with what its headers are to say."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Member:
    """A member, as both of its headers describe it."""

    name: bytes
    data: bytes
    flags: int = 0x0800  # the name is UTF-8
    method: int = 8
    attributes: int = 0x81800000  # a regular file
    extra: bytes = b""
    local_extra: bytes = b""
    #: The local header has zeros for CRC-32 and sizes.
    has_zeros: bool = False
    #: CRC-32 and sizes follow the data.
    has_descriptor: bool = False


def streamed(flags: int = 0x0808, has_descriptor: bool = True) -> dict[str, object]:
    """What a member has of which the sizes were not known when it was begun."""
    return {"flags": flags, "has_zeros": True, "has_descriptor": has_descriptor}


def packed(member: Member) -> bytes:
    """The data of a member as it stands in the zip."""
    if member.method != 8:
        return member.data
    engine = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return engine.compress(member.data) + engine.flush()


def sums_of(member: Member, data: bytes) -> bytes:
    """CRC-32 and sizes."""
    return struct.pack("<III", zlib.crc32(member.data), len(data), len(member.data))


def local_part(member: Member) -> bytes:
    """The local header, the data and what follows it."""
    data = packed(member)
    sums = sums_of(member, data)
    return b"".join(
        [
            struct.pack("<4sHHHHH", b"PK\3\4", 20, member.flags, member.method, 0, 33),
            bytes(12) if member.has_zeros else sums,
            struct.pack("<HH", len(member.name), len(member.local_extra)),
            member.name,
            member.local_extra,
            data,
            b"PK\7\x08" + sums if member.has_descriptor else b"",
        ]
    )


def record(member: Member, offset: int) -> bytes:
    """The record of the directory."""
    lengths = (len(member.name), len(member.extra), 0)
    return b"".join(
        [
            struct.pack("<4sHHHHHH", b"PK\1\2", 0x314, 20, member.flags, member.method, 0, 33),
            sums_of(member, packed(member)),
            struct.pack("<HHHHHII", *lengths, 0, 0, member.attributes, offset),
            member.name,
            member.extra,
        ]
    )


def zipped(members: list[Member]) -> bytes:
    """The zip that holds these members, in their order."""
    out, directory = b"", b""
    for member in members:
        directory += record(member, len(out))
        out += local_part(member)
    counts = (0, 0, len(members), len(members))
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", *counts, len(directory), len(out), 0)
    return out + directory + end
