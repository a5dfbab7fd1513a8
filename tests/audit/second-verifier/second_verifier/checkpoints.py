"""FORMAT.md, step 11: the heads as signed notes."""

from __future__ import annotations

import hashlib
from typing import Any

from .names import CHECKPOINTS
from .signature import is_signed
from .texts import base64_bytes, base64_text
from .verdicts import Altered


def check_checkpoints(data: bytes, manifest: dict[str, Any], key: bytes) -> None:
    """Step 11."""
    try:
        pieces = data.decode("utf-8").split("\n")
    except UnicodeDecodeError:
        pieces = [""]
    heads = manifest["heads"]
    for index, head in enumerate(heads):
        check_checkpoint(pieces, index * 6, head, manifest["database"], key)
    if len(pieces) > len(heads) * 6:
        raise Altered("checkpoint", CHECKPOINTS, line=len(heads) * 6 + 1)


def check_checkpoint(
    pieces: list[str], first: int, head: dict[str, Any], database: str, key: bytes
) -> None:
    """Step 11: the six pieces of one head, in their order."""
    origin = f"consent-desk/{database}/{head['device']}"
    note = [origin, str(head["n"]), base64_text(bytes.fromhex(head["hash"]))]
    for offset, wanted in enumerate([*note, "", None, ""]):
        at = first + offset
        where = {"line": at + 1, "device": head["device"], "n": head["n"]}
        if at >= len(pieces) or wanted not in (None, pieces[at]):
            raise Altered("checkpoint", CHECKPOINTS, **where)
        if wanted is None and not is_signature_line(pieces[at], note, key):
            raise Altered("checkpoint_signature", CHECKPOINTS, **where)


def is_signature_line(line: str, note: list[str], key: bytes) -> bool:
    """Step 11: the signature line of a signed note."""
    origin = note[0]
    prefix = f"\u2014 {origin} "
    data = base64_bytes(line.removeprefix(prefix)) if line.startswith(prefix) else None
    if data is None or len(data) != 68:
        return False
    key_id = hashlib.sha256(origin.encode("utf-8") + b"\n\x01" + key).digest()[:4]
    message = "".join(f"{piece}\n" for piece in note).encode("utf-8")
    return data[:4] == key_id and is_signed(key, data[4:], message)
