"""FORMAT.md, the first section: lengths, UTF-8, SHA-256 and base64."""

from __future__ import annotations

import base64
import hashlib
import re


def length_of(text: str) -> int:
    """The length of a line or a salt: counted in UTF-16 code units."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8(text: str) -> bytes:
    """A text in UTF-8; surrogates that are a pair join, a lone one counts as U+FFFD."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units.decode("utf-16-le", "replace").encode("utf-8")


def escape_surrogates(text: str) -> str:
    """In JSON written by us a lone surrogate stands as `\\udxxx`."""
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def sha256(data: bytes) -> str:
    """SHA-256 in 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def base64_text(data: bytes) -> str:
    """Bytes in base64, with padding."""
    return base64.b64encode(data).decode("ascii")


def base64_bytes(text: str) -> bytes | None:
    """Decode base64 "in its one spelling"; None for any other text."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return data if base64_text(data) == text else None
