"""Cases for step 4: the text, the form and the spelling of the manifest."""

from __future__ import annotations

import json
from collections.abc import Callable

from .bundle import DEVICE, Bundle, Cases, Json

SMILE = "\U0001f600"

#: What stands instead of `340`, the integer `schema`.
INTEGERS = {
    "float": "340.0",
    "exp": "34e1",
    "near": "340.00000000000000000001",
    "tiny": "1e-400",
    "minus-zero": "-0",
    "max": "9007199254740991",
    "max-half": "9007199254740991.4",
    "over": "9007199254740992",
    "over-near": "9007199254740991.6",
    "digits": "1" * 5000,
    "huge": "1e400",
    "nan": "NaN",
    "null": "null",
    "true": "true",
    "zero": "0340",
    "twice": '"x", "schema": 340',
    "twice-bad": '340, "schema": "x"',
    "unknown": '340, "x": 1',
    "proto": '340, "__proto__": 1',
    "proto-object": '340, "__proto__": {}',
}

#: What stands instead of `0.1.0`, the string `program`.
STRINGS = {
    "control": "0.\x01.0",
    "del": "0.\x7f.0",
    "tab-escaped": "0.\\t.0",
    "u-escaped": "0.\\u0009.0",
    "u-1f": "0.\\u001f.0",
    "u-1f-capital": "0.\\u001F.0",
    "lone": "0.\\ud800.0",
    "lone-upper": "0.\\uD800.0",
    "pair-escaped": "\\ud83d\\ude00",
    "pair": SMILE,
    "raw-surrogate": "\ud800",
    "slash": "0\\/1",
    "slash-plain": "0/1",
    "u2028": "\u2028",
    "nul": "\\u0000",
}

#: What stands instead of something else.
SPELLINGS = {
    "escape": ('"signedBy"', '"\\u0073ignedBy"'),
    "escape-value": ("consent-desk", "consent\\u002ddesk"),
    "blank": ("{\n", "{ \n"),
    "form-feed": ("{\n", "{\f\n"),
    "bom": ("{\n", "\ufeff{\n"),
    "trailing": ("}\n", "} \n"),
    "two-values": ("{\n", "{}{\n"),
}

#: What stands instead of `6`, the version.
VERSIONS = [
    "7",
    "7.0",
    "6.99999999999999999999",
    "6.5",
    "9007199254740991",
    "9007199254740992",
    "1e3",
    "0",
    "-1",
    '"7"',
    "true",
    "null",
    "6.0",
    '6, "bundle": 7',
    '7, "bundle": 6',
    "1e400",
]

MADE_AT = [
    "0000-02-29T00:00:00Z",
    "0100-02-29T00:00:00Z",
    "9999-12-31T23:59:59.123456789Z",
    "2026-11-22T01:00Z",
    "2026-11-22T01:00:00.Z",
    "2026-11-22T01:00:00+00:00",
    "2026-11-22t01:00:00z",
    "2026-11-22T24:00:00Z",
    "2026-00-22T01:00:00Z",
    "2026-11-22T01:00:00Z\n",
    "２026-11-22T01:00:00Z",
]

#: Lists that are longer, or hold other elements.
LISTS: dict[str, Callable[[Json], object]] = {
    "name-200": lambda m: m["shops"].append({"id": "", "name": SMILE * 100}),
    "name-201": lambda m: m["shops"].append({"id": "", "name": SMILE * 100 + "x"}),
    "name-astral-200": lambda m: m["shops"].append({"id": "", "name": SMILE * 200}),
    "name-astral-201": lambda m: m["shops"].append({"id": "", "name": SMILE * 201}),
    "shops-101": lambda m: m["shops"].extend([{"id": "x", "name": ""}] * 100),
    "shops-100": lambda m: m["shops"].extend([{"id": "x", "name": ""}] * 99),
    "kind-id-64": lambda m: m["kinds"].append({"id": "k" * 64, "name": ""}),
    "kind-id-65": lambda m: m["kinds"].append({"id": "k" * 65, "name": ""}),
    "shop-last": lambda m: m["shops"].append({"id": "H", "name": "=1"}),
    "kind-last": lambda m: m["kinds"].append({"id": "customer.opened", "name": "1,2"}),
    "no-kinds": lambda m: m["kinds"].clear(),
    "heads-key-order": lambda m: m.update(
        heads=[{"device": DEVICE} | {key: head[key] for key in head} for head in m["heads"]]
    ),
}

#: Keys that are missing or too many, by version.
KEYS: dict[str, tuple[int, Callable[[Json], object]]] = {
    "database-null-5": (5, lambda m: m.update(database=None)),
    "database-hash-5": (5, lambda m: m.update(database="b" * 64)),
    "kinds-missing-5": (5, lambda m: m.pop("kinds")),
    "since-missing-5": (5, lambda m: m["staff"][0].pop("since")),
    "kinds-null-5": (5, lambda m: m.update(kinds=None)),
    "shops-missing-5": (5, lambda m: m.pop("shops")),
    "from-missing-5": (5, lambda m: m["filter"].pop("from")),
    "start-missing-5": (5, lambda m: m["ranges"][0].pop("start")),
    "database-null-6": (6, lambda m: m.update(database=None)),
    "since-missing-6": (6, lambda m: m["staff"][0].pop("since")),
}

DEEP_LIST = '"x": ' + "[" * 100_000 + "]" * 100_000 + ', "versions"'
DEEP_OBJECT = '"x":' + '{"a":' * 100_000 + "1" + "}" * 100_000 + ',"versions"'


def replaced(*pairs: tuple[str, str]) -> Callable[[str], str]:
    """The first of each text replaced."""

    def change(text: str) -> str:
        """The text changed."""
        for old, new in pairs:
            text = text.replace(old, new, 1)
        return text

    return change


def with_key_order(text: str) -> str:
    """The keys in the order of the alphabet."""
    return json.dumps(json.loads(text), sort_keys=True, indent=2, ensure_ascii=False) + "\n"


def texts() -> Cases:
    """The text of the manifest changed."""
    spelled = {name: ('"schema": 340', f'"schema": {value}') for name, value in INTEGERS.items()}
    spelled |= {name: ("0.1.0", value) for name, value in STRINGS.items()}
    for name, pair in (spelled | SPELLINGS).items():
        for version in (5, 6):
            change = replaced(pair)
            yield f"manifest-{name}-{version}", Bundle(version, change_manifest_text=change)
    yield "manifest-no-line-feed", Bundle(change_manifest_text=lambda text: text[:-1])
    for name, change in {
        "compact": lambda text: json.dumps(json.loads(text)),
        "sorted": lambda text: json.dumps(json.loads(text), sort_keys=True),
    }.items():
        yield f"manifest-{name}-5", Bundle(5, change_manifest_text=change)
    yield "manifest-sorted-6", Bundle(change_manifest_text=with_key_order)
    for value in VERSIONS:
        name = "bundle-" + value.replace('"', "").replace(" ", "")
        quoted = "-quoted" if value == '"7"' else ""
        change = replaced(('"bundle": 6', f'"bundle": {value}'))
        yield name + quoted, Bundle(change_manifest_text=change)


def depths() -> Cases:
    """A manifest that is deep, of this version and of a newer one."""
    newer = ('"bundle": 6', '"bundle": 7')
    deep, deeper = ('"versions"', DEEP_LIST), ('"versions"', DEEP_OBJECT)
    yield "newer-deep", Bundle(change_manifest_text=replaced(newer, deep))
    yield "deep", Bundle(change_manifest_text=replaced(deep))
    yield "deep-open", Bundle(change_manifest_text=lambda _text: "[" * 100_000)
    yield "deep-objects", Bundle(change_manifest_text=replaced(newer, deeper))


def made_at(moment: str) -> Callable[[Json], object]:
    """Another moment."""
    return lambda manifest: manifest.update(madeAt=moment)


def cases() -> Cases:
    """Each signed as it stands."""
    yield from texts()
    yield from depths()
    for name, (version, change) in KEYS.items():
        yield name, Bundle(version, change_measured=change)
    for moment in MADE_AT:
        name = ascii(moment).strip("'").replace(":", "").replace("\\", "_")
        yield "madeAt-" + name, Bundle(change_manifest=made_at(moment))
    for name, change in LISTS.items():
        yield name, Bundle(change_manifest=change)
