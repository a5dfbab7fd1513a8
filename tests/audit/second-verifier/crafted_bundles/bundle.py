"""A small bundle that is right in itself, and the places where a case may change it.

What is computed from a changed part (hashes, links, digests, checkpoints, signature) is
computed behind the change. So a case changes one thing, and nothing else gives it away.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from second_verifier.cells import cell
from second_verifier.entries import is_chosen
from second_verifier.entry_line import Header
from second_verifier.keys import fingerprint_of
from second_verifier.manifest import written_anew
from second_verifier.names import CHECKPOINTS, ENTRIES, MANIFEST, SIGNATURE, TABLE, VERSION
from second_verifier.rows import RowChecker, heading
from second_verifier.signature import KEY_PREFIX
from second_verifier.texts import base64_text, escape_surrogates, sha256, utf8

from .members import Member, zipped

Json = dict[str, Any]
Cases = Iterator[tuple[str, "Bundle"]]

DEVICE = "019a0000-0001-7000-8000-000000000001"
OTHER_DEVICE = "019a0000-0001-7001-8000-000000000001"
STAFF = "019a0000-0002-7000-8000-000000000002"
CUSTOMER = "019a0000-0006-7000-8000-000000000006"
SENTENCE = "お客様の画面を開きました"

# The key is written here, so that the same bundles are made each time.
PRIVATE_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
RAW_KEY = PRIVATE_KEY.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
PUBLIC_KEY = KEY_PREFIX + RAW_KEY
FINGERPRINT = fingerprint_of(PUBLIC_KEY)


def entry_id(number: int) -> str:
    """The id of an entry of a bundle."""
    return f"019a0000-{number:04x}-7000-9000-000000000000"


def compact(value: Json) -> str:
    """JSON without spaces, as a line of the entries is written."""
    return escape_surrogates(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def measure(data: bytes) -> Json:
    """Bytes and digest, as the manifest names them."""
    return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def new_header(number: int, count: int) -> Json:
    """The header of an entry; the last one of a bundle is its export."""
    is_export = number == count
    return {
        "v": 1,
        "id": entry_id(number),
        "device": DEVICE,
        "n": number,
        "tick": number,
        "kind": "audit.exported" if is_export else "customer.opened",
        "kv": 1,
        "subject": None if is_export else CUSTOMER,
        "staff": STAFF,
        "shop": "H",
        "recorded": "2026-11-20T01:00:00.000Z",
        "occurred": "2026-11-20T01:00:00.000Z",
        "prev": None,
        "body": None,
    }


def unchanged(value: Any) -> Any:
    """Changes nothing."""
    return value


def unchanged_at(_at: int, text: str) -> str:
    """Changes no line."""
    return text


@dataclass
class Bundle:
    """A bundle, each part of which a case may change before what depends on it is computed."""

    version: int = VERSION
    count: int = 5
    #: The names that the member of staff had, one after the other at each tick.
    names: list[str] | None = None
    #: Cell 11 of each row.
    texts: list[str] | None = None
    #: `start` of the range of a device.
    starts: dict[str, Json] = field(default_factory=dict)
    #: `prev` of the entry at a place, where it is not the hash before.
    forced_prev: dict[int, str | None] = field(default_factory=dict)
    filter: Json = field(default_factory=dict)
    evidence: bytes | None = None
    #: The manifest before the files are measured, and behind it; changed in place.
    change_manifest: Callable[[Json], object] = unchanged
    change_measured: Callable[[Json], object] = unchanged
    change_manifest_text: Callable[[str], str] = unchanged
    change_header: Callable[[int, str], str] = unchanged_at
    change_line: Callable[[int, str], str] = unchanged_at
    change_row: Callable[[int, str], str] = unchanged_at
    change_entries: Callable[[bytes], bytes] = unchanged
    change_table: Callable[[bytes], bytes] = unchanged
    change_members: Callable[[list[Member]], list[Member]] = unchanged

    def __post_init__(self) -> None:
        """The entries, whose headers, salts and bodies a case may change in place."""
        self.headers = [new_header(number, self.count) for number in range(1, self.count + 1)]
        self.salts = ["0" * 32] * self.count
        self.bodies: list[str | None] = ['{"x":1}'] * self.count
        #: The hashes of the entries, as soon as the lines are made.
        self.hashes: list[str] = []
        every = {"from": None, "to": None, "kinds": [], "staffId": None, "customerId": None}
        self.filter = every | self.filter

    def zip(self) -> bytes:
        """The bytes of the bundle."""
        lines = self.lines()
        entries = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass")
        entries = self.change_entries(entries)
        manifest = self.manifest(len(lines))
        self.change_manifest(manifest)
        rows = self.rows(manifest)
        manifest["counts"]["rows"] = len(rows) - 1
        table = "".join(f"{row}\n" for row in rows).encode("utf-8", "surrogatepass")
        files = {ENTRIES: entries, TABLE: self.change_table(table)}
        evidence = {} if self.evidence is None else {"evidence.json": self.evidence}
        manifest["files"] = {name: measure(data) for name, data in (files | evidence).items()}
        self.change_measured(manifest)
        text = self.change_manifest_text(written_anew(manifest)).encode("utf-8", "surrogatepass")
        if self.version >= 6:
            files[CHECKPOINTS] = checkpoints(manifest)
        signature = base64_text(PRIVATE_KEY.sign(text)).encode("ascii")
        files |= evidence | {MANIFEST: text, SIGNATURE: signature}
        members = [Member(name.encode("ascii"), data) for name, data in files.items()]
        return zipped(self.change_members(members))

    def lines(self) -> list[str]:
        """The lines of the entries, each linked to the one before of its device."""
        self.hashes = []
        before = {device: start["hash"] for device, start in self.starts.items()}
        return [self.line(at, header, before) for at, header in enumerate(self.headers)]

    def line(self, at: int, header: Json, before: dict[str, str]) -> str:
        """One line; `before` has the last hash of each device."""
        device, salt, body = header["device"], self.salts[at], self.bodies[at]
        prev = self.forced_prev[at] if at in self.forced_prev else before.get(device)
        header = header | {"prev": prev}
        if body is not None and header["body"] is None:
            header["body"] = sha256(utf8(salt + body))
        text = self.change_header(at, compact(header))
        before[device] = sha256(utf8(text))
        self.hashes.append(before[device])
        line = {"header": text, "hash": before[device]}
        return self.change_line(at, compact(line | self.body_at(at)))

    def body_at(self, at: int) -> Json:
        """Salt and body of an entry that has one."""
        body = self.bodies[at]
        return {} if body is None else {"salt": self.salts[at], "body": body}

    def place(self, device: str) -> Json:
        """Where the chain of a device ends; somewhere, where it has none."""
        place = {"n": 1, "tick": 1, "hash": "a" * 64}
        for header, hash_ in zip(self.headers, self.hashes, strict=True):
            if header["device"] == device:
                place = {"n": header["n"], "tick": header["tick"], "hash": hash_}
        return place

    def manifest(self, count: int) -> Json:
        """The manifest that is right for the entries."""
        devices = sorted({header["device"] for header in self.headers}) or [DEVICE]
        last = self.headers[-1] if self.headers else {"id": entry_id(1), "device": DEVICE, "n": 1}
        ranges = [
            {"device": device, "start": self.starts.get(device), "end": self.place(device)}
            for device in devices
        ]
        manifest = {
            "format": "consent-desk-audit",
            "versions": {"bundle": self.version, "program": "0.1.0", "schema": 340},
            "database": "b" * 64,
            "madeAt": "2026-11-22T01:00:00.000Z",
            "exported": {
                **{key: last[key] for key in ("id", "device", "n")},
                "hash": self.hashes[-1] if self.hashes else "a" * 64,
            },
            "filter": self.filter,
            "ranges": ranges if self.headers else [],
            "heads": [self.place(device) | {"device": device} for device in devices],
            "devices": [
                {
                    "id": DEVICE,
                    "name": "HA",
                    "publicKey": base64_text(PUBLIC_KEY),
                    "fingerprint": FINGERPRINT,
                }
            ],
            "shops": [{"id": "H", "name": "本社工場"}],
            "staff": self.staff(),
            "kinds": [
                {"id": "customer.opened", "name": "閲覧"},
                {"id": "audit.exported", "name": "書き出し"},
            ],
            "counts": {
                "entries": count,
                "bodies": sum(body is not None for body in self.bodies),
                "rows": 0,
            },
            "files": {},
            "signedBy": FINGERPRINT,
        }
        if self.version < 6:
            del manifest["database"]
        return manifest

    def staff(self) -> list[Json]:
        """One member of staff, with a new name at each tick if so wanted."""
        return [
            {
                "id": STAFF,
                "name": name,
                "since": {"tick": tick, "device": OTHER_DEVICE} if tick > 0 else None,
            }
            for tick, name in enumerate(self.names or ["武田 誠"])
        ]

    def rows(self, manifest: Json) -> list[str]:
        """The heading, and the rows that are right for this manifest."""
        checker = RowChecker(manifest, iter(()))
        rows = [heading(self.version)]
        for at, values in enumerate(self.headers):
            header = Header(**{key: values[key] for key in values if key not in ("v", "kv")})
            if not is_chosen(header, manifest["filter"]):
                continue
            try:
                cells = checker.known_cells(at + 1, header)
            except ValueError:  # a moment that is none
                cells = ["x"]
            text = cell(self.texts[at], self.version) if self.texts else SENTENCE
            rows.append(self.change_row(at, ",".join([*cells, text, header.id]) + "\r"))
        return rows


def checkpoints(manifest: Json) -> bytes:
    """The heads as signed notes."""
    notes = [note(manifest["database"], head) for head in manifest["heads"]]
    return "\n".join(notes).encode("utf-8")


def note(database: str, head: Json) -> str:
    """A head as a signed note."""
    origin = f"consent-desk/{database}/{head['device']}"
    text = f"{origin}\n{head['n']}\n{base64_text(bytes.fromhex(head['hash']))}\n"
    key_id = hashlib.sha256(origin.encode("utf-8") + b"\n\x01" + RAW_KEY).digest()[:4]
    signature = base64_text(key_id + PRIVATE_KEY.sign(text.encode("utf-8")))
    return f"{text}\n\u2014 {origin} {signature}\n"
