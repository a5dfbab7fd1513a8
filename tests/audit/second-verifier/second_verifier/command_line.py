"""What is run: one bundle, two bundles, or an index of expected verdicts."""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from .check import judge, mapped
from .comparison import EXIT_NO_BUNDLE, exit_code, hold_against
from .words import comparison_in_words, in_words, shown


def verify(arguments: argparse.Namespace) -> int:
    """Judges one bundle, or two that are held against each other."""
    given = [(arguments.bundle, arguments.key)]
    if arguments.earlier is not None:
        given.append((arguments.earlier, None))
    with ExitStack() as files:
        bundles = [judge(files.enter_context(mapped(path)), key) for path, key in given]
        held = len(bundles) == 2 and all(bundle.outcome == "whole" for bundle in bundles)
        found = hold_against(*bundles) if held else []
    if arguments.json:
        line = {"file": str(arguments.bundle), "key": arguments.key, **bundles[0].verdict}
        if len(bundles) == 2:
            line["earlier"] = bundles[1].verdict | ({"chains": found} if held else {})
        print(to_json(line))
    else:
        for (path, _key), bundle in zip(given, bundles, strict=True):
            print(f"{shown(str(path))}: {in_words(bundle.verdict)}")
        if held:
            print(comparison_in_words(found))
    return exit_code(bundles, found)


VERDICT_PARTS = ("outcome", "reason", "fault", "signer")


def compare(index: Path) -> int:
    """Judges every bundle of an index and prints where the verdict is another."""
    agree = disagree = 0
    for line in index.read_text("utf-8").splitlines():
        wanted = json.loads(line)
        file, key = wanted["file"], wanted.get("key")
        wanted = {part: wanted[part] for part in VERDICT_PARTS if part in wanted}
        with mapped(index.parent / file) as data:
            found = judge(data, key).verdict
        if found == wanted:
            agree += 1
            continue
        disagree += 1
        print(f"{shown(file)}: expected {to_json(wanted)}, found {to_json(found)}", flush=True)
    print(f"{agree} agree, {disagree} disagree")
    return 1 if disagree else 0


def to_json(value: Any) -> str:
    """One line of JSON without spaces."""
    return json.dumps(value, separators=(",", ":"))


def parse_arguments() -> argparse.Namespace:
    """What was asked for; ends the program where that cannot be."""
    parser = argparse.ArgumentParser(description="Verifies an audit bundle.")
    parser.add_argument("bundle", nargs="?", type=Path, metavar="BUNDLE.zip")
    parser.add_argument("--key", metavar="FINGERPRINT", help="the expected fingerprint")
    parser.add_argument("--earlier", type=Path, metavar="OLD.zip", help="hold it against this one")
    parser.add_argument("--json", action="store_true", help="print one line of JSON")
    parser.add_argument("--compare", type=Path, metavar="INDEX.jsonl")
    arguments = parser.parse_args()
    if (arguments.bundle is None) == (arguments.compare is None):
        parser.error("give either a bundle or --compare")
    return arguments


def main() -> int:
    """Does what was asked for; gives the exit code."""
    arguments = parse_arguments()
    try:
        if arguments.compare is not None:
            return compare(arguments.compare)
        return verify(arguments)
    except OSError as error:
        print(f"A file cannot be read: {error}", file=sys.stderr)
        return EXIT_NO_BUNDLE
