"""FORMAT.md, step 14: the lines of a member."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .directory import Zip
from .reading import unpack
from .texts import length_of
from .verdicts import Altered

MAX_LINE = 16_777_216  # UTF-16 code units of a line (step 14)


def lines_of(archive: Zip, name: str) -> Iterator[str]:
    """Step 14, Lines."""
    record = archive.member(name)
    assert record is not None
    for raw in raw_lines(unpack(archive, record), name):
        line = raw.decode("utf-8", "replace")
        if length_of(line) > MAX_LINE:
            raise Altered("damaged", name)
        yield line


def raw_lines(pieces: Iterable[bytes], name: str) -> Iterator[bytes]:
    """The bytes between the line feeds; what is empty behind the last is no line."""
    pending: list[bytes] = []
    size = 0
    for piece in pieces:
        *ended, rest = piece.split(b"\n")
        for end in ended:
            yield b"".join([*pending, end])
            pending, size = [], 0
        pending.append(rest)
        size += len(rest)
        # Three bytes are at least one code unit: such a line is too long for sure, and
        # no more of it is kept.
        if size > 3 * MAX_LINE:
            raise Altered("damaged", name)
    if size > 0:
        yield b"".join(pending)
