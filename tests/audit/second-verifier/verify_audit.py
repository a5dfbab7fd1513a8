#!/usr/bin/env python3
"""A second, independent verifier of audit bundles.

It was written by somebody who was given electron/domain/audit/FORMAT.md and sample bundles,
and never saw the program. That is its whole worth: where the two disagree, FORMAT.md says
which of them is wrong. So this verifier is never changed to agree with the program, only to
agree with FORMAT.md; where FORMAT.md can be read in two ways, FORMAT.md is mended first.

Each module of `second_verifier` names the section or the steps of FORMAT.md that it follows.
Only the sentences of the program (step 20) are left out: they are not in FORMAT.md.

    python3 verify_audit.py BUNDLE.zip [--key FINGERPRINT] [--earlier OLD.zip] [--json]
    python3 verify_audit.py --compare INDEX.jsonl

It needs Python 3.11 and the package python3-cryptography (for Ed25519).
"""

import sys

from second_verifier.command_line import main

if __name__ == "__main__":
    sys.exit(main())
