"""FORMAT.md, step 3: reading a member of the zip file."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from .directory import Data, Record, Zip, u16
from .names import ENTRIES, TABLE
from .verdicts import Altered

MAX_MEMBER = 16_777_216  # bytes of a member that is read as a whole (step 3)
CHUNK = 1 << 16  # bytes unpacked at a time, so that a bomb never fills the memory


def data_span(archive: Zip, record: Record) -> tuple[int, int] | None:
    """Step 3: where the data of a member begins and ends; None if it is not there."""
    data, at = archive.data, record.offset
    if at + 30 > len(data) or data[at : at + 4] != b"PK\x03\x04":
        return None
    begin = at + 30 + u16(data, at + 26) + u16(data, at + 28)
    end = begin + record.packed
    return (begin, end) if end <= len(data) else None


def unpack(archive: Zip, record: Record) -> Iterator[bytes]:
    """Step 3, Reading: the bytes of a member piece by piece, else `damaged`."""
    damaged = Altered("damaged", record.name)
    span = data_span(archive, record)
    too_large = record.size > MAX_MEMBER and record.name not in (ENTRIES, TABLE)
    if record.method not in (0, 8) or record.flags & 1 or too_large or span is None:
        raise damaged
    stream = packed_pieces(archive.data, *span)
    if record.method == 8:
        stream = inflate(stream, damaged)
    size = crc = 0
    for piece in stream:
        size += len(piece)
        crc = zlib.crc32(piece, crc)
        if size > record.size:  # a bomb: no byte more is unpacked
            raise damaged
        yield piece
    if size != record.size or crc != record.crc:
        raise damaged


def packed_pieces(data: Data, begin: int, end: int) -> Iterator[bytes]:
    """The packed bytes of a member, a piece at a time."""
    for at in range(begin, end, CHUNK):
        yield data[at : min(at + CHUNK, end)]


def inflate(packed: Iterable[bytes], damaged: Altered) -> Iterator[bytes]:
    """Step 3: a raw deflate stream that ends with exactly its last byte."""
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for piece in packed:
            if engine.eof:
                raise damaged
            more = True
            while more:
                out = engine.decompress(piece, CHUNK)
                piece = engine.unconsumed_tail
                # A full piece may leave bytes inside the engine, even without a tail.
                more = bool(piece) or len(out) == CHUNK
                yield out
    except zlib.error:
        raise damaged from None
    if not engine.eof or engine.unused_data:
        raise damaged


def read_whole(archive: Zip, name: str) -> bytes:
    """A member of at most 16 MiB that is known to be among the names."""
    record = archive.member(name)
    assert record is not None
    return b"".join(unpack(archive, record))
