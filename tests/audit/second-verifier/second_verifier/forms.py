"""FORMAT.md, manifest.json: the forms of single values (hash, uuid, name, date ...)."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable
from typing import Any

Check = Callable[[Any], bool]

MAX_INTEGER = 2**53 - 1
FIRST_DAY, LAST_DAY = "1868-10-23", "2199-12-31"
MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

HASH = r"[0-9a-f]{64}"
UUID = r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-7[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}"
DAY = r"\d{4}-\d{2}-\d{2}"
CLOCK = r"T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d"
BASE64 = r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?"


def matching(pattern: str) -> Check:
    """Whether a value is a string that matches as a whole; digits are the ASCII ones."""
    compiled = re.compile(pattern, re.ASCII)
    return lambda value: isinstance(value, str) and compiled.fullmatch(value) is not None


is_hash, is_uuid, is_base64 = matching(HASH), matching(UUID), matching(BASE64)
is_moment_of_manifest = matching(DAY + CLOCK + r"(?:\.\d+)?Z")


def is_real_day(text: str) -> bool:
    """YYYY-MM-DD of the Gregorian calendar, with any year 0000-9999."""
    if not re.fullmatch(DAY, text, re.ASCII):
        return False
    year, month, day = (int(part) for part in text.split("-"))
    if not 1 <= month <= 12:
        return False
    leap_day = 1 if month == 2 and calendar.isleap(year) else 0
    return 1 <= day <= MONTH_DAYS[month - 1] + leap_day


def integer(low: int, high: int = MAX_INTEGER) -> Check:
    """Whether a value is an integer between these limits."""
    return lambda value: type(value) is int and low <= value <= high


def string(limit: int) -> Check:
    """Whether a value is a string of at most so many code points."""
    return lambda value: isinstance(value, str) and len(value) <= limit


def nullable(check: Check) -> Check:
    """Whether a value is null or passes the check."""
    return lambda value: value is None or check(value)


def list_of(limit: int, check: Check) -> Check:
    """Whether a value is a list of at most so many elements that pass the check."""
    return lambda value: isinstance(value, list) and len(value) <= limit and all(map(check, value))


def record_of(fields: dict[str, Check], optional: Iterable[str], ordered: bool) -> Check:
    """An object with these keys, in this order if `ordered`; no key unknown."""

    def check(value: Any) -> bool:
        """Whether this value is such an object."""
        if not isinstance(value, dict):
            return False
        wanted = [key for key in fields if key in value or key not in optional]
        found = list(value)
        if not ordered:
            wanted, found = sorted(wanted), sorted(found)
        return found == wanted and all(fields[key](value[key]) for key in wanted)

    return check


def is_made_at(value: Any) -> bool:
    """`madeAt`: a moment of a real day, with any number of decimals."""
    return is_moment_of_manifest(value) and is_real_day(value[:10])


def is_date(value: Any) -> bool:
    """`date`: a real day within the limits."""
    return isinstance(value, str) and is_real_day(value) and FIRST_DAY <= value <= LAST_DAY


def is_public_key(value: Any) -> bool:
    """`publicKey`: base64, whose spare bits are looked at in step 8 only."""
    return string(200)(value) and is_base64(value)
