"""Cases for steps 11 to 19: checkpoints, evidence, counts, digests, and the ends of files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from second_verifier.names import CHECKPOINTS, ENTRIES, SIGNATURE, TABLE

from .bundle import Bundle, Cases, Json
from .entries import two_devices
from .members import Member


def exchanged(text: bytes) -> bytes:
    """The two notes in the other order."""
    end = text.index(b"\n\nconsent") + 1
    return text[end + 1 :] + b"\n" + text[:end]


def with_second_signature(text: bytes) -> bytes:
    """The signature of the first head once more at the end."""
    return text[:-1] + b"\n" + text.split(b"\n")[4] + b"\n"


CHECKPOINT_TEXTS: dict[str, Callable[[bytes], bytes]] = {
    "more": lambda text: text + b"\n",
    "less": lambda text: text[:-1],
    "empty": lambda _text: b"",
    "crlf": lambda text: text.replace(b"\n", b"\r\n"),
    "no-utf8": lambda text: text + b"\xff",
    "bom": lambda text: b"\xef\xbb\xbf" + text,
    "dash": lambda text: text.replace("\u2014".encode(), b"-", 1),
    "second": lambda text: text[:-4] + b"AAA\n",
    "exchanged": exchanged,
    "cut": lambda text: text[:100],
    "cut-before-signature": lambda text: text[: text.index(b"\n\n") + 1],
    "two-signatures": with_second_signature,
    "unchanged": lambda text: text,
}

ENTRIES_BYTES: dict[str, Callable[[bytes], bytes]] = {
    "no-last-line-feed-entries": lambda data: data[:-1],
    "empty-line-behind": lambda data: data + b"\n",
}

TABLE_BYTES: dict[str, Callable[[bytes], bytes]] = {
    "no-last-line-feed-table": lambda data: data[:-1],
    "empty-row-behind": lambda data: data + b"\n",
    "empty-table": lambda _data: b"",
    "heading-no-bom": lambda data: data[3:],
    "row-missing": lambda data: data[: data[:-1].rindex(b"\n") + 1],
    "row-left": lambda data: data + b"6,x\r\n",
}


def with_member(
    name: str, change: Callable[[bytes], bytes]
) -> Callable[[list[Member]], list[Member]]:
    """The data of one member changed."""
    wanted = name.encode("ascii")

    def changed(members: list[Member]) -> list[Member]:
        """All members, one of them changed."""
        return [
            replace(member, data=change(member.data)) if member.name == wanted else member
            for member in members
        ]

    return changed


def one_more(part: str) -> Callable[[Json], object]:
    """One of the counts too large."""
    return lambda manifest: manifest["counts"].update({part: manifest["counts"][part] + 1})


def measured(file: str, **values: object) -> Callable[[Json], object]:
    """Bytes or digest of a file wrong."""
    return lambda manifest: manifest["files"][file].update(values)


def cases() -> Cases:
    """Each signed behind the change, except for the signature itself."""
    for name, change in CHECKPOINT_TEXTS.items():
        yield (
            "checkpoints-" + name,
            two_devices(change_members=with_member(CHECKPOINTS, change)),
        )
    yield (
        "signature-line-feed",
        Bundle(change_members=with_member(SIGNATURE, lambda text: text + b"\n")),
    )
    yield "evidence", Bundle(evidence=b"{}")
    yield "evidence-empty", Bundle(evidence=b"")
    yield "evidence-5", Bundle(evidence=b"{}", version=5)
    wrong = measured("evidence.json", sha256="d" * 64)
    yield "evidence-digest", Bundle(evidence=b"{}", change_measured=wrong)
    for part in ("entries", "bodies", "rows"):
        yield f"counts-{part}", Bundle(change_measured=one_more(part))
    for file in (ENTRIES, TABLE):
        yield f"digest-{file}", Bundle(change_measured=measured(file, sha256="d" * 64))
        yield f"bytes-{file}", Bundle(change_measured=measured(file, bytes=1))
    for name, change in ENTRIES_BYTES.items():
        yield name, Bundle(change_entries=change)
    for name, change in TABLE_BYTES.items():
        yield name, Bundle(change_table=change)
    yield "no-entries", Bundle(count=0)
    yield "no-entries-only-line-feed", Bundle(count=0, change_entries=lambda _data: b"\n")
