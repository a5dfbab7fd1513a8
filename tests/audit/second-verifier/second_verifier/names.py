"""FORMAT.md, Members: the version this program knows, and the names of the members."""

from __future__ import annotations

VERSION = 6
ENTRIES = "entries.jsonl"
TABLE = "audit.csv"
MANIFEST = "manifest.json"
SIGNATURE = "signature"
CHECKPOINTS = "checkpoints.txt"
EVIDENCE = "evidence.json"
