"""Cases for steps 8 to 10: keys, the signer, ranges and heads."""

from __future__ import annotations

from collections.abc import Callable

from second_verifier.keys import fingerprint_of
from second_verifier.texts import base64_text

from .bundle import DEVICE, FINGERPRINT, OTHER_DEVICE, PUBLIC_KEY, Bundle, Cases, Json
from .entries import two_devices

OTHER_HASH = "c" * 64


def device(public_key: str, fingerprint: str, id_: str = OTHER_DEVICE, name: str = "x") -> Json:
    """An element of `devices`."""
    return {"id": id_, "name": name, "publicKey": public_key, "fingerprint": fingerprint}


SIGNER = device(base64_text(PUBLIC_KEY), FINGERPRINT, DEVICE, "HA")
SHORT_KEY = device("AAAA", fingerprint_of(bytes(3)))

DEVICES: dict[str, list[Json]] = {
    "keys-fingerprint": [SIGNER, device("AAAA", FINGERPRINT)],
    "keys-short-key-of-another": [SIGNER, SHORT_KEY],
    "keys-empty-key": [SIGNER, device("", fingerprint_of(b""))],
    "keys-spare-bits": [SIGNER, device("AB==", fingerprint_of(bytes(1)))],
    "keys-no-padding": [SIGNER, device("AA", fingerprint_of(bytes(1)))],
    "keys-two-devices-one-key": [SIGNER | {"id": OTHER_DEVICE}, SIGNER],
    "keys-two-elements-one-id": [SIGNER, SIGNER | {"name": "HB"}],
    "key-200": [SIGNER, device("A" * 200, fingerprint_of(bytes(150)), name="")],
    "key-204": [SIGNER, device("A" * 204, fingerprint_of(bytes(153)), name="")],
}

CHANGES: dict[str, Callable[[Json], object]] = {
    "keys-no-signer": lambda m: m.update(signedBy="X"),
    "keys-short-signer": lambda m: m.update(
        devices=[SIGNER, SHORT_KEY], signedBy=SHORT_KEY["fingerprint"]
    ),
    "ranges-above-head": lambda m: m["heads"][0].update(n=4),
    "ranges-head-further": lambda m: m["heads"][0].update(n=9, hash=OTHER_HASH),
    "ranges-other-hash": lambda m: m["heads"][0].update(hash=OTHER_HASH),
    "ranges-no-head": lambda m: m["heads"].clear(),
    "ranges-head-twice": lambda m: m["heads"].append(m["heads"][0]),
    "ranges-range-twice": lambda m: m["ranges"].append(m["ranges"][0]),
    "ranges-start-is-end": lambda m: m["ranges"][0].update(start=m["ranges"][0]["end"]),
    "ranges-exported-above": lambda m: m["exported"].update(n=6),
    "ranges-exported-other-device": lambda m: m["exported"].update(device=OTHER_DEVICE),
    "ranges-exported-other-case": lambda m: m["exported"].update(device=DEVICE.upper()),
    "ranges-more-than-entries": lambda m: (
        m["heads"][0].update(n=9, hash=OTHER_HASH),
        m["ranges"][0]["end"].update(n=7),
    ),
    "ranges-end-hash": lambda m: (
        m["heads"][0].update(n=9),
        m["ranges"][0]["end"].update(hash=OTHER_HASH),
    ),
    "ranges-end-tick": lambda m: (
        m["heads"][0].update(n=9),
        m["ranges"][0]["end"].update(tick=99),
    ),
    "ranges-less-than-entries": lambda m: m["ranges"][0]["end"].update(n=3),
    "ranges-none": lambda m: m["ranges"].clear(),
}

OF_TWO_DEVICES: dict[str, Callable[[Json], object]] = {
    "outside-no-range": lambda m: m["ranges"].pop(),
    "ranges-exchanged": lambda m: m["ranges"].reverse(),
    "heads-exchanged": lambda m: m["heads"].reverse(),
}


def with_devices(devices: list[Json]) -> Callable[[Json], object]:
    """The list of devices replaced."""
    return lambda manifest: manifest.update(devices=devices)


def cases() -> Cases:
    """Each with a manifest that is signed as it stands."""
    for name, devices in DEVICES.items():
        yield name, Bundle(change_manifest=with_devices(devices))
    for name, change in CHANGES.items():
        yield name, Bundle(change_manifest=change)
    for name, change in OF_TWO_DEVICES.items():
        yield name, two_devices(change_manifest=change)
