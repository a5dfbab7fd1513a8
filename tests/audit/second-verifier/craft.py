#!/usr/bin/env python3
"""Makes bundles that are signed anew behind a change, to compare verifiers with.

Bundles that are changed at random (tests/audit/mutate.ts) seldom get past the signature or
meet a limit. These do: each holds one oddity (keys, ranges, ticks, order, counts, spellings of
the manifest, headers of the zip ...) and is otherwise as a program would have made it, signed
with a key that stands in the source. The same bundles come out each time.

The cases are those of the writer of the second verifier, who knew FORMAT.md and not the program:
whatever in it could be understood in two ways is one of them. What makes a bundle is taken from
the second verifier, so that none of it is the program's.

    python3 craft.py DIR            writes DIR/*.zip
    python3 craft.py DIR --long     also those of many MiB, which take half a minute

Each file is named after its case. What is right for them is not said here: two verifiers
have to find the same (tests/e2e/second-verifier.spec.ts).
"""

import argparse
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from crafted_bundles import (
    containers,
    entries,
    files,
    keys_and_ranges,
    long_files,
    manifests,
    rows,
)
from crafted_bundles.bundle import Bundle


def every_case(with_long: bool) -> Iterator[tuple[str, Bundle]]:
    """All cases with their names, in the order of the steps that they are about."""
    modules = [manifests, containers, keys_and_ranges, files, entries, rows]
    if with_long:
        modules.append(long_files)
    return chain.from_iterable(module.cases() for module in modules)


def main() -> int:
    """Writes the bundles and says how many."""
    parser = argparse.ArgumentParser(description="Makes bundles that are signed behind a change.")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--long", action="store_true", help="also those of many MiB")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    cases = list(every_case(arguments.long))
    for name, bundle in cases:
        file = arguments.folder / f"{ascii(name).strip(chr(39)).replace(chr(92), '_')}.zip"
        with file.open("xb") as out:  # a name that stands twice would hide a case
            out.write(bundle.zip())
    print(f"{len(cases)} bundles")
    return 0


if __name__ == "__main__":
    sys.exit(main())
