"""FORMAT.md, step 8: the keys of the devices and their fingerprints."""

from __future__ import annotations

import hashlib
from typing import Any

from .names import MANIFEST
from .texts import base64_bytes
from .verdicts import Altered

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def fingerprint_of(data: bytes) -> str:
    """manifest.json, Fingerprint."""
    bits = int.from_bytes(hashlib.sha256(data).digest(), "big") >> (256 - 135)
    values = [bits >> shift & 31 for shift in range(130, -1, -5)]
    check = 0
    for value in values:
        check = (check ^ value) * 2
        if check > 31:
            check ^= 37
    text = "".join(ALPHABET[value] for value in [*values, check])
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


def check_keys(manifest: dict[str, Any]) -> bytes:
    """Step 8; gives the bytes of the signer's public key."""
    keys = {}
    for device in manifest["devices"]:
        data = base64_bytes(device["publicKey"])
        if data is None or fingerprint_of(data) != device["fingerprint"]:
            raise Altered("keys", MANIFEST)
        # Keys of one fingerprint: the first such is the signer.
        keys.setdefault(device["fingerprint"], data)
    if manifest["signedBy"] not in keys:
        raise Altered("keys", MANIFEST)
    return keys[manifest["signedBy"]]
