"""Cases for steps 15 and 16: the conditions under *Entries*, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from second_verifier.texts import sha256

from .bundle import CUSTOMER, DEVICE, OTHER_DEVICE, STAFF, Bundle, Cases, Json, entry_id

SMILE = "\U0001f600"

#: Which header (from 0), and what stands in it.
HEADERS: dict[str, tuple[int, Json]] = {
    "tick-same": (2, {"tick": 2}),
    "tick-less": (2, {"tick": 1}),
    "tick-jump": (4, {"tick": 2**53 - 1}),
    "tick-over": (4, {"tick": 2**53}),
    "n-over": (4, {"n": 2**53}),
    "n-jump": (3, {"n": 9}),
    "n-zero": (0, {"n": 0}),
    "kv-0": (0, {"kv": 0}),
    "kv-1000": (0, {"kv": 1000}),
    "kv-1001": (0, {"kv": 1001}),
    "kv-float": (0, {"kv": 1.5}),
    "v-2": (0, {"v": 2}),
    "kind-64": (0, {"kind": "a." + "b" * 62}),
    "kind-65": (0, {"kind": "a." + "b" * 63}),
    "kind-dot": (0, {"kind": "_a.b"}),
    "kind-under": (0, {"kind": "a_._"}),
    "shop-small": (0, {"shop": "h"}),
    "shop-unknown": (0, {"shop": "Z"}),
    "staff-unknown": (0, {"staff": CUSTOMER}),
    "subject-upper": (0, {"subject": CUSTOMER.upper()}),
    "id-upper": (0, {"id": "019A0000-0001-7000-A000-00000000000F"}),
    "id-version-4": (0, {"id": entry_id(1).replace("-7", "-4")}),
    "body-other": (0, {"body": "e" * 64}),
    "exported-kind": (4, {"kind": "customer.opened"}),
}

PREVS: dict[str, tuple[int, str | None]] = {
    "prev-other": (2, "e" * 64),
    "prev-none": (2, None),
    "prev-of-first": (0, "e" * 64),
}

RECORDED = [
    "1868-10-23T00:00:00.000Z",
    "1868-10-22T23:59:59.999Z",
    "2199-12-31T14:59:59.999Z",
    "2199-12-31T15:00:00.000Z",
    "2100-02-29T00:00:00.000Z",
    "2000-02-29T23:59:59.999Z",
    "2026-11-20T24:00:00.000Z",
    "2026-11-20T01:00:60.000Z",
    "2026-11-20T01:00:00Z",
    "2026-11-20T01:00:00.0000Z",
    "2026-13-01T01:00:00.000Z",
    "2026-04-31T01:00:00.000Z",
]
OCCURRED = [
    "2026-11-19T15:00:00.000Z",
    "2026-11-19T03:00:00.000Z",
    "2026-11-19T15:00:00.001Z",
    "1900-12-31T15:00:00.000Z",
]

#: Salt and body of the first entry; the body of the others.
SALTS: dict[str, tuple[str, str]] = {
    "salt-31": ("0" * 31, '{"x":1}'),
    "salt-astral": (SMILE * 16, '{"x":1}'),
    "salt-astral-32": (SMILE * 32, '{"x":1}'),
    "salt-lone": ("0" * 31 + "\ud83d", '{"x":1}'),
    "salt-joined": ("0" * 31 + "\ud83d", "\ude00"),
    "body-empty": ("0" * 32, ""),
    "body-any-text": ("0" * 32, '\x00\x1f\x7f\u2028\ud800é\U0001f600"\\/'),
}


def without_body(line: str) -> str:
    """The line up to its body."""
    return line[: line.index(',"body":"')]


def with_upper_hash(line: str) -> str:
    """The hash in capitals."""
    begin = line.index('"hash":"') + len('"hash":"')
    return line[:begin] + line[begin : begin + 64].upper() + line[begin + 64 :]


LINES: dict[str, Callable[[str], str]] = {
    "slash": lambda line: line.replace('{\\"x', '\\u007b\\"x', 1),
    "space": lambda line: line.replace(",", ", ", 1),
    "more": lambda line: line[:-1] + ',"x":"y"}',
    "no-body": lambda line: without_body(line) + "}",
    "null-body": lambda line: without_body(line) + ',"body":null}',
    "cr": lambda line: line + "\r",
    "bom": lambda line: "\ufeff" + line,
    "twice": lambda line: '{"header":"x",' + line[1:],
    "deep": lambda _line: "[" * 100_000,
    "object": lambda _line: '{"header":' * 100_000,
    "number": lambda _line: "1" * 100_000,
    "empty": lambda _line: "",
    "hash-upper": with_upper_hash,
    "raw-surrogate": lambda line: line[:-2] + "\ud800" + line[-2:],
}

HEADER_TEXTS: dict[str, Callable[[str], str]] = {
    "space": lambda text: text.replace(",", ", ", 1),
    "escape": lambda text: text.replace("customer", "\\u0063ustomer", 1),
    "float": lambda text: text.replace('"n":2', '"n":2.0'),
    "zero": lambda text: text.replace('"n":2', '"n":02'),
    "exp": lambda text: text.replace('"kv":1', '"kv":1e2'),
    "line-feed": lambda text: text + "\n",
    "key": lambda text: text[:-1] + ',"x":1}',
    "surrogate": lambda text: text + "\ud800",
    "twice": lambda text: '{"v":1,' + text[1:],
}

#: The ticks of the entries of two devices that take turns.
ORDERS: dict[str, tuple[int, ...]] = {
    "two-devices": (1, 2, 3, 4, 5),
    "two-order": (1, 3, 2, 4, 5),
    "two-same-tick": (1, 1, 2, 2, 3),
    "two-same-tick-order": (1, 2, 2, 3, 4),
}

EXPORTED: dict[str, Callable[[Json], object]] = {
    "exported-id": lambda m: m["exported"].update(id=entry_id(9)),
    "exported-hash": lambda m: (
        m["heads"][0].update(n=9),
        m["exported"].update(hash="e" * 64),
    ),
    "exported-before": lambda m: m["exported"].update(n=3),
    "exported-beyond": lambda m: (m["heads"][0].update(n=9), m["exported"].update(n=7)),
}

#: A filter, and which entries (from 0) it chooses.
FILTERS: dict[str, tuple[Json, list[int]]] = {
    "kinds": ({"kinds": ["audit.exported"]}, [4]),
    "staff": ({"staffId": CUSTOMER}, []),
    "customer": ({"customerId": CUSTOMER}, [0, 1, 2, 3]),
    "unknown": ({"kinds": ["x", ""]}, []),
    "dates": ({"from": "2026-11-20", "to": "2026-11-20"}, [0, 1, 2, 3, 4]),
    "dates-outside": ({"from": "2199-12-31", "to": None}, [0, 1, 2, 3, 4]),
}

BAD_FILTERS: dict[str, Json] = {
    "from": {"from": "2026-11-21", "to": "2026-11-20"},
    "early": {"from": "1868-10-22"},
    "late": {"to": "2200-01-01"},
    "no-day": {"to": "2026-02-29"},
    "kind-65": {"kinds": ["a" * 65]},
    "kinds-51": {"kinds": ["a"] * 51},
    "kind-astral": {"kinds": [SMILE * 33]},
}


def with_header(at: int, **values: Any) -> Bundle:
    """One header changed."""
    bundle = Bundle()
    bundle.headers[at].update(values)
    return bundle


def with_salt(salt: str, body: str | None) -> Bundle:
    """Salt and body of the first entry changed."""
    bundle = Bundle()
    bundle.salts[0], bundle.bodies[0] = salt, body
    return bundle


def hashed_apart() -> Bundle:
    """A body whose hash is that of salt and body, each made UTF-8 by itself."""
    bundle = with_salt("0" * 31 + "\ud83d", "\ude00")
    bundle.headers[0]["body"] = sha256(("0" * 31 + "\ufffd\ufffd").encode("utf-8"))
    return bundle


def at_second(change: Callable[[str], str]) -> Callable[[int, str], str]:
    """The second entry changed, and no other."""
    return lambda at, text: change(text) if at == 1 else text


def two_devices(ticks: tuple[int, ...] = (1, 2, 3, 4, 5), **changes: Any) -> Bundle:
    """The entries of two devices that take turns."""
    bundle = Bundle(**changes)
    for at, (header, tick) in enumerate(zip(bundle.headers, ticks, strict=True)):
        header.update(tick=tick, device=(DEVICE, OTHER_DEVICE)[at % 2], n=at // 2 + 1)
    return bundle


def started(tick: int = 3, n: int = 3, **changes: Any) -> Bundle:
    """Entries that go on from a `start`."""
    bundle = Bundle(starts={DEVICE: {"n": n, "tick": tick, "hash": "f" * 64}}, **changes)
    for at, header in enumerate(bundle.headers):
        header.update(n=4 + at, tick=4 + at)
    return bundle


def filtered(filter_: Json, chosen: list[int]) -> Bundle:
    """Bodies for the chosen entries only."""
    bundle = Bundle(filter=filter_)
    for at, header in enumerate(bundle.headers):
        if at not in chosen:
            bundle.bodies[at] = None
            header["body"] = "a" * 64
    return bundle


def since(name: str, tick: int, device: str) -> Json:
    """A name that the member of staff had from an entry on."""
    return {"id": STAFF, "name": name, "since": {"tick": tick, "device": device}}


def forms() -> Cases:
    """`malformed`, `hash` and `body`."""
    for name, (at, values) in HEADERS.items():
        yield name, with_header(at, **values)
    for moment in RECORDED:
        yield "recorded-" + moment.replace(":", ""), with_header(0, recorded=moment)
    for moment in OCCURRED:
        name = moment.replace(":", "")
        yield "occurred-" + name, with_header(0, occurred=moment)
        yield "both-" + name, with_header(0, occurred=moment, recorded=moment)
    for name, (salt, body) in SALTS.items():
        yield name, with_salt(salt, body)
    yield "salt-apart", hashed_apart()
    yield "body-missing", with_salt("0" * 32, None)
    for name, change in LINES.items():
        yield "line-" + name, Bundle(change_line=at_second(change))
    for name, change in HEADER_TEXTS.items():
        yield "header-" + name, Bundle(change_header=at_second(change))


def chains() -> Cases:
    """`gap`, `prev`, `tick`, `outside` and `order`."""
    for name, (at, prev) in PREVS.items():
        yield name, Bundle(forced_prev={at: prev})
    for name, ticks in ORDERS.items():
        yield name, two_devices(ticks)
    yield "start", started()
    yield "start-tick", started(tick=4)
    yield "start-gap", started(n=2)
    yield "start-prev", started(forced_prev={0: "e" * 64})


def choices() -> Cases:
    """`body_unasked` and `exported`, and the names that staff had."""
    for name, change in EXPORTED.items():
        yield name, Bundle(change_manifest=change)
    for name, (filter_, chosen) in FILTERS.items():
        yield "filter-" + name, filtered(filter_, chosen)
        yield f"filter-{name}-bodies", Bundle(filter=filter_)
    for name, filter_ in BAD_FILTERS.items():
        yield "filter-bad-" + name, Bundle(filter=filter_)
    later = [since("後", 2, DEVICE), since("前", 3, DEVICE)]
    yield (
        "staff-since-device",
        two_devices(change_manifest=lambda manifest: manifest["staff"].extend(later)),
    )
    not_yet = [since("後", 3, DEVICE)]
    yield "staff-not-yet", Bundle(change_manifest=lambda manifest: manifest.update(staff=not_yet))


def cases() -> Cases:
    """Each with hashes and signatures computed behind the change."""
    yield from forms()
    yield from chains()
    yield from choices()
