"""Cases for steps 1 to 7: names of members, and what the headers of the zip say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from .bundle import Bundle, Cases
from .members import Member, streamed

TIME = b"UT\5\0\3abcd"

#: Which member (from 0), and what its headers say.
HEADERS: dict[str, tuple[int, dict[str, Any]]] = {
    "bit3": (0, streamed()),
    "bit3-no-descriptor": (0, streamed(has_descriptor=False)),
    "bit3-filled": (0, {"flags": 0x0808}),
    "bit3-filled-descriptor": (0, {"flags": 0x0808, "has_descriptor": True}),
    "zero-no-bit3": (0, streamed(flags=0x0800)),
    "time": (0, {"local_extra": TIME, "extra": TIME}),
    "time-twice": (0, {"local_extra": TIME + TIME, "extra": b"UT\0\0"}),
    "time-cut": (0, {"local_extra": TIME[:-1]}),
    "time-rest": (0, {"local_extra": TIME + b"UT"}),
    "unicode-path": (0, {"extra": b"up\1\0x"}),
    "method-0": (0, {"method": 0}),
    "encrypted": (0, {"flags": 0x0801}),
    "flags-ffe": (1, {"flags": 0xFFF6}),
}

#: The external attributes of a member: types of files, and others.
ATTRIBUTES = [0, 0x81FF0000, 0xA1FF0000, 0x41ED0000, 0x0FFF0000, 0x10, 0xC0000000]

#: What the headers of an empty evidence.json say.
EMPTY: dict[str, dict[str, Any]] = {
    "bit3-True": streamed(),
    "bit3-False": streamed(has_descriptor=False),
    "stored": {},
}

#: Names of members behind the others.
ADDED: dict[str, list[bytes]] = {
    "bom-name": [b"\xef\xbb\xbfmanifest.json"],
    "no-utf8": [b"a\xff.txt"],
    "no-utf8-twice": [b"a\xff", b"a\xfe"],
    "abba": [b"audit.csv", b"entries.jsonl"],
    "empty-name": [b""],
    "slash": [b"./manifest.json"],
    "nul": [b"signature\0"],
    "upper": [b"SIGNATURE"],
}

Change = Callable[[list[Member]], list[Member]]


def with_headers(place: int, values: dict[str, Any]) -> Change:
    """The headers of one member changed."""
    return lambda members: [
        replace(member, **values) if at == place else member for at, member in enumerate(members)
    ]


def added(names: list[bytes]) -> Change:
    """More members behind the others."""
    return lambda members: members + [Member(name, b"x") for name in names]


def preceded(count: int) -> Change:
    """So many empty members before the others."""
    return lambda members: [Member(f"x{at}".encode("ascii"), b"") for at in range(count)] + members


def bom_before(name: bytes) -> Change:
    """A byte order mark before the name of a member."""
    return lambda members: [
        replace(member, name=b"\xef\xbb\xbf" + name) if member.name == name else member
        for member in members
    ]


def cases() -> Cases:
    """Each with the files as they are."""
    for name, (place, values) in HEADERS.items():
        yield "zip-" + name, Bundle(change_members=with_headers(place, values))
    for attributes in ATTRIBUTES:
        change = with_headers(1, {"attributes": attributes})
        yield f"zip-attributes-{attributes:x}", Bundle(change_members=change)
    for name, values in EMPTY.items():
        change = with_headers(3, values | {"method": 0})
        yield "zip-empty-" + name, Bundle(evidence=b"", change_members=change)
    for name, names in ADDED.items():
        yield "names-" + name, Bundle(change_members=added(names))
    yield "names-bom-instead", Bundle(change_members=bom_before(b"manifest.json"))
    for count in (58, 59, 60, 70):
        yield f"names-{count}", Bundle(change_members=preceded(count))
