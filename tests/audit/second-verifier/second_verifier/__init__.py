"""A verifier of audit bundles, written from FORMAT.md alone; see verify_audit.py."""
