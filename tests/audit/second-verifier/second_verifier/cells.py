"""FORMAT.md, Rows: cell(v), with `SHOWN` and *read*."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SHOWN = re.compile(
    r"(?:(?![明大昭平令午])[ぁ-んァ-ヶ一-龠][^\",\r\n]*"
    r"|0|[1-9]\d{0,10}"
    r"|\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?"
    r"|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}"
    r"|(?![TFtf])[A-Za-z_.]+)?",
    re.ASCII,
)
FORMULA_STARTS = tuple("=+-@＝＋－＠\t\r\n")

# Default_Ignorable_Code_Point of Unicode; the standard library does not have it.
IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# JavaScript's \s, and the general category Cc.
BLANK_RUN = re.compile(
    "[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\x00-\x1f\x7f-\x9f]+"
)
CONSTANT = re.compile(r"TRUE|FALSE|#[A-Z_/0]+[!?]?")
# Two things are written otherwise than in the specification, and mean the same:
# Python's look-behind has a fixed length, so `(?<=\d ?)` is written as its two cases.
# The T and the S that may end SEPT and TUES are not taken where they begin the next
# part (SEP THU, SEP TUE, TUE SAT, TUE SEP, TUE SUN): so no part ever has to be taken back.
NUMBER_PART = re.compile(
    "|".join(
        [
            r"\d(?:[ED][-+]?(?=\d))?",
            r"[-+/.:,()%¥$€£\\ ]",
            r"[年月日時分秒元]|午[前後]",
            r"明治?|大正?|昭和?|平成?|令和?",
            r"^[MTSHR](?=[. ]{0,2}(?:\d{1,2}|元)[-/.年])",
            r"JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
            r"|SEP(?:T(?!HU|UE))?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?",
            r"(?:SUN|MON|TUE(?:S(?!AT|EP|UN))?|WED(?:NES)?|THU(?:RS)?|FRI|SAT(?:UR)?)(?:DAY)?",
            r"^[AP]M(?= ?\d)|(?:(?<=\d)|(?<=\d ))[AP]M?\Z",
            r"(?<=\d)T(?=\d\d:)|(?<=\d)Z\Z",
        ]
    ),
    re.ASCII,
)
TELEPHONE = re.compile(r"\(?0\d{1,4}(?:\) ?|[- ])\d{1,4}[- ]\d{3,4}", re.ASCII)
OLD_NUMBER = re.compile(r"[\d０-９][\d０-９\-/:.,－／：．，年月日]*|\d+[eE]\d+", re.ASCII)
OLD_SHOWN = re.compile(
    r"0|[1-9]\d{0,10}|\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?|0\d{1,4}-\d{1,4}-\d{3,4}",
    re.ASCII,
)


def as_a_program_reads(text: str) -> str:
    """Rows, Read: the text as a spreadsheet program may take it."""
    text = IGNORABLE.sub("", unicodedata.normalize("NFKC", text))
    text = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return BLANK_RUN.sub(" ", text).strip(" ").upper()


def with_hyphens(text: str) -> str:
    """Each character of category Pd, and U+2212, as `-` (Rows, Read)."""
    return "".join(
        "-" if char == "\u2212" or unicodedata.category(char) == "Pd" else char for char in text
    )


def is_made_of_number_parts(text: str) -> bool:
    """Whether `(?:P1|P2|…)+` matches.

    Part after part instead of one expression, which would keep every part of a long
    text for going back: 4 GB for a line of the greatest length.
    """
    at = 0
    while at < len(text):
        found = NUMBER_PART.match(text, at)
        if found is None:
            return False
        at = found.end()
    return at > 0


def is_read(text: str) -> bool:
    """Rows, Read, and what follows "Then:"."""
    text = as_a_program_reads(text)
    if text.startswith(("=", "+", "-", "@", "\u2212")) or CONSTANT.fullmatch(text):
        return True
    text = with_hyphens(text)
    return (
        is_made_of_number_parts(text)
        and (re.search(r"\d", text, re.ASCII) is not None or "元年" in text)
        and not TELEPHONE.fullmatch(text)
    )


def is_read_of_old(text: str) -> bool:
    """Earlier versions: what versions 2 and 3 have instead of *read*."""
    return OLD_NUMBER.fullmatch(text) is not None and OLD_SHOWN.fullmatch(text) is None


def never_read(_text: str) -> bool:
    """Earlier versions: version 1 has nothing instead of *read*."""
    return False


def cell(value: str, version: int) -> str:
    """Rows, cell(v)."""
    if version >= 4 and SHOWN.fullmatch(value):
        return value
    read = is_read if version >= 4 else is_read_of_old if version >= 2 else never_read
    text = re.sub(r"[\r\n]+", " ", value)
    if value.startswith(FORMULA_STARTS) or read(text):
        text = "'" + text
    if '"' in text or "," in text:
        text = '"' + text.replace('"', '""') + '"'
    return text


# Names stand in many rows.
cell_of_name = lru_cache(maxsize=4096)(cell)


def is_cell(written: str, version: int) -> bool:
    """Whether there is any text T that is written so (cell 11).

    If there is one, then the text without its quotation marks is one: a `'` before it
    is then a character of T, for which no second one is written, and the spaces that
    stood for line feeds are spaces of T.
    """
    text = written
    if len(written) >= 2 and written[0] == written[-1] == '"':
        text = written[1:-1].replace('""', '"')
    return cell(text, version) == written
