"""FORMAT.md, step 4 and manifest.json: the form of the manifest and its one spelling."""

from __future__ import annotations

import json
from typing import Any

from .forms import (
    Check,
    integer,
    is_date,
    is_hash,
    is_made_at,
    is_public_key,
    is_uuid,
    list_of,
    nullable,
    record_of,
    string,
)
from .json_text import JsonText
from .names import ENTRIES, EVIDENCE, TABLE, VERSION
from .texts import escape_surrogates
from .verdicts import NotABundle


def manifest_form(version: int) -> Check:
    """The form under manifest.json; for versions 1-5 as under Earlier versions."""
    strict = version >= 6
    uuid, hash_, name = is_uuid, is_hash, string(200)

    def record(fields: dict[str, Check], *optional: str) -> Check:
        """An object of these fields; before version 6 in any order."""
        return record_of(fields, optional, ordered=strict)

    place = {"n": integer(1), "tick": integer(1), "hash": hash_}
    since = record({"tick": integer(1), "device": uuid})
    measure = record({"bytes": integer(0), "sha256": hash_})
    files = {ENTRIES: measure, TABLE: measure} | ({EVIDENCE: measure} if strict else {})
    filter_ = record(
        {
            "from": nullable(is_date),
            "to": nullable(is_date),
            "kinds": list_of(50, string(64)),
            "staffId": nullable(uuid),
            "customerId": nullable(uuid),
        }
    )
    fields: dict[str, Check] = {
        "format": lambda value: value == "consent-desk-audit",
        "versions": record(
            {"bundle": integer(version, version), "program": name, "schema": integer(0)}
        ),
        "database": hash_ if strict else lambda value: value is None,
        "madeAt": is_made_at,
        "exported": record({"id": uuid, "device": uuid, "n": integer(1), "hash": hash_}),
        "filter": lambda value: filter_(value) and is_in_order(value["from"], value["to"]),
        "ranges": list_of(
            1000, record({"device": uuid, "start": nullable(record(place)), "end": record(place)})
        ),
        "heads": list_of(1000, record(place | {"device": uuid})),
        "devices": list_of(
            1000,
            record({"id": uuid, "name": name, "publicKey": is_public_key, "fingerprint": name}),
        ),
        "shops": list_of(100, record({"id": name, "name": name})),
        "staff": list_of(
            10_000,
            record(
                {"id": uuid, "name": name, "since": nullable(since)},
                *([] if strict else ["since"]),
            ),
        ),
        "kinds": list_of(1000, record({"id": string(64), "name": name})),
        "counts": record({"entries": integer(0), "bodies": integer(0), "rows": integer(0)}),
        "files": record(files, EVIDENCE),
        "signedBy": name,
    }
    return record(fields, *([] if strict else ["database", "kinds"]))


def is_in_order(first: str | None, last: str | None) -> bool:
    """`filter`: from is not after to, if neither is null."""
    return first is None or last is None or first <= last


FORMS = {version: manifest_form(version) for version in range(1, VERSION + 1)}


def written_anew(manifest: Any) -> str:
    """manifest.json, One spelling. (The order of the keys is checked with the form.)"""
    return escape_surrogates(json.dumps(manifest, indent=2, ensure_ascii=False)) + "\n"


def parse_manifest(data: bytes) -> dict[str, Any]:
    """Step 4."""
    try:
        text = data.decode("utf-8")
        manifest = JsonText(text).parse()
    except ValueError:
        raise NotABundle("manifest_unreadable") from None
    version = version_of(manifest)
    if integer(VERSION + 1)(version):
        raise NotABundle("newer_version")
    if not integer(1, VERSION)(version) or not FORMS[version](manifest):
        raise NotABundle("manifest_unreadable")
    if version >= 6 and written_anew(manifest) != text:
        raise NotABundle("manifest_unreadable")
    return manifest


def version_of(manifest: Any) -> Any:
    """`versions.bundle` of what says that it is a bundle, else None."""
    if not isinstance(manifest, dict) or manifest.get("format") != "consent-desk-audit":
        return None
    versions = manifest.get("versions")
    return versions.get("bundle") if isinstance(versions, dict) else None
