"""FORMAT.md, Entries: the form of a line and of its header (`malformed`)."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from .forms import CLOCK, DAY, FIRST_DAY, HASH, LAST_DAY, MAX_INTEGER, UUID, is_hash, is_real_day
from .texts import escape_surrogates

MOMENT = DAY + CLOCK + r"\.\d{3}Z"
HEADER = re.compile(
    r'\{"v":1'
    rf',"id":"(?P<id>{UUID})"'
    rf',"device":"(?P<device>{UUID})"'
    r',"n":(?P<n>[1-9]\d{0,15})'
    r',"tick":(?P<tick>[1-9]\d{0,15})'
    r',"kind":"(?P<kind>[a-z][a-z_]*\.[a-z][a-z_]*)"'
    r',"kv":(?:[1-9]\d{0,2}|1000)'
    rf',"subject":(?:null|"(?P<subject>{UUID})")'
    rf',"staff":"(?P<staff>{UUID})"'
    r',"shop":"(?P<shop>[A-Z])"'
    rf',"recorded":"(?P<recorded>{MOMENT})"'
    rf',"occurred":"(?P<occurred>{MOMENT})"'
    rf',"prev":(?:null|"(?P<prev>{HASH})")'
    rf',"body":(?:null|"(?P<body>{HASH})")'
    r"\}",
    re.ASCII,
)


@dataclass(frozen=True)
class Header:
    """H of an entry."""

    id: str
    device: str
    n: int
    tick: int
    kind: str
    subject: str | None
    staff: str
    shop: str
    recorded: str
    occurred: str
    prev: str | None
    body: str | None

    def where(self) -> dict[str, Any]:
        """Device, n and id, as a fault at this entry names them."""
        return {"device": self.device, "n": self.n, "id": self.id}


@dataclass(frozen=True)
class Entry:
    """A line of entries.jsonl."""

    header: Header
    header_text: str
    hash: str
    salt: str | None
    body: str | None


def parse_entry(line: str) -> Entry | None:
    """Entries, `malformed`: None if the line or its header is not so."""
    value = parse_line(line)
    header = parse_header(value["header"]) if value else None
    if value is None or header is None:
        return None
    return Entry(header, value["header"], value["hash"], value.get("salt"), value.get("body"))


def parse_line(line: str) -> dict[str, str] | None:
    """The object of strings that a line is, in its one spelling."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):  # a line of the right form is not deep
        return None
    keys = list(value) if isinstance(value, dict) else []
    if keys not in (["header", "hash"], ["header", "hash", "salt", "body"]):
        return None
    if not all(isinstance(part, str) for part in value.values()):
        return None
    anew = escape_surrogates(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    return value if anew == line and is_hash(value["hash"]) else None


def parse_header(text: str) -> Header | None:
    """Entries, `malformed`: the header, or None if it is not exactly of its form."""
    found = HEADER.fullmatch(text)
    if found is None:
        return None
    parts: dict[str, Any] = found.groupdict()
    parts["n"], parts["tick"] = int(parts["n"]), int(parts["tick"])
    header = Header(**parts)
    sound = (
        header.n <= MAX_INTEGER
        and header.tick <= MAX_INTEGER
        and len(header.kind) <= 64
        and is_moment(header.recorded)
        and is_moment(header.occurred)
    )
    return header if sound else None


def is_moment(text: str) -> bool:
    """A real day within the limits; the form was matched before."""
    return is_real_day(text[:10]) and FIRST_DAY <= text < LAST_DAY + "T15"
