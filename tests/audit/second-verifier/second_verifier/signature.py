"""FORMAT.md, step 9: the signature of the manifest."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from .names import MANIFEST
from .texts import base64_bytes
from .verdicts import Altered

KEY_PREFIX = bytes.fromhex("302A300506032B6570032100")


def is_signed(key: bytes, signature: bytes, message: bytes) -> bool:
    """Ed25519; `key` are the 32 bytes."""
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def check_signature(signature: bytes, key: bytes, manifest_bytes: bytes) -> bytes:
    """Step 9; gives the last 32 bytes of the signer's key."""
    raw = base64_bytes(signature.decode("ascii", "replace")) if len(signature) == 88 else None
    if raw is None or len(raw) != 64 or len(key) != 44 or not key.startswith(KEY_PREFIX):
        raise Altered("signature", MANIFEST)
    if not is_signed(key[12:], raw, manifest_bytes):
        raise Altered("signature", MANIFEST)
    return key[12:]
