"""Cases that take their time: the longest line, the longest manifest, the deepest one."""

from __future__ import annotations

from collections.abc import Callable

from second_verifier.lines import MAX_LINE
from second_verifier.reading import MAX_MEMBER

from .bundle import SENTENCE, Bundle, Cases
from .rows import at_first

Change = Callable[[bytes], bytes]

TABLES: dict[str, Change] = {
    "long-row-left": lambda data: data + b"x" * (MAX_LINE + 1) + b"\n",
    "longest-row-left": lambda data: data + b"x" * MAX_LINE + b"\n",
    "long-heading": lambda data: b"x" * (MAX_LINE + 1) + b"\n" + data,
    "long-heading-invalid": lambda data: b"\xff" * (MAX_LINE + 1) + b"\n" + data,
    "long-heading-astral": lambda data: "\U0001f600".encode() * (MAX_LINE // 2) + b"\n" + data,
}

ENTRIES: dict[str, Change] = {
    "long-line": lambda data: data + b"x" * (MAX_LINE + 1),
    "longest-line": lambda data: data + b"x" * MAX_LINE,
}


def filled(length: int) -> Callable[[int, str], str]:
    """The first row as long as this, by its sentence."""
    return at_first(lambda row: row.replace(SENTENCE, "あ" * (length - len(row) + len(SENTENCE))))


def blanks_to(size: int) -> Callable[[str], str]:
    """White space behind the manifest, up to this size."""
    return lambda text: text[:-1] + " " * (size + 1 - len(text.encode("utf-8")))


def cases() -> Cases:
    """Each at a limit, or one beyond it."""
    for name, change in TABLES.items():
        yield name, Bundle(change_table=change)
    for name, change in ENTRIES.items():
        yield name, Bundle(change_entries=change)
    for name, length in {"longest-row": MAX_LINE, "row-too-long": MAX_LINE + 1}.items():
        yield name, Bundle(change_row=filled(length))
    yield "deepest-open", Bundle(change_manifest_text=lambda _text: "[" * 5_000_000)
    for name, size in {"manifest-16M": MAX_MEMBER, "manifest-16M-1": MAX_MEMBER + 1}.items():
        yield name, Bundle(5, change_manifest_text=blanks_to(size))
