"""Bundles that are signed anew behind a change; see craft.py."""
