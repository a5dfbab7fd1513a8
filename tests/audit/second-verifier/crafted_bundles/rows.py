"""Cases for *Rows*: texts of cell 11, and names and texts of which many are *read*."""

from __future__ import annotations

import random
from collections.abc import Callable

from .bundle import SENTENCE, Bundle, Cases

#: What stands as it is in cell 11 of the first row.
TEXTS = {
    "formula": "=1+1",
    "bare-quote": 'a"b',
    "quoted-plain": '"abc"',
    "quoted": '"a,b"',
    "quoted-odd": '"a,"b"',
    "comma": "a,b",
    "apostrophe": "'=1",
    "apostrophe-plain": "'abc",
    "two-apostrophes": "''=1",
    "cr": "a\rb",
    "read": "1-2",
    "quoted-read": '"1,2"',
    "quoted-read-2": '"\'1,2"',
    "apostrophe-quoted": '\'"a"',
    "one-quote": '"',
    "two-quotes": '""',
    "four-quotes": '""""',
    "empty": "",
    "quoted-empty": '","',
    "true": "TRUE",
    "space-formula": " =1",
    "tab": "\tx",
    "tab-apostrophe": "'\tx",
    "nbsp": "\u00a0=1",
    "surrogate": "\ud800",
}

#: What names and texts are put together from: numbers, days, eras, formulas and odd characters.
PARTS = (
    "0 1 2 12 2024 E D e + - − – / . : , ( ) % ¥ ￥ $ € \\ 年 月 日 時 元 元年 午 前 午後 明 明治 大 "
    "正 昭和 平成 令 和 M T S H R m t JAN january Mar CH APR A P AM pm SEP SEPT EMBER DEC TUE TUES "
    "UN SUN DAY thurs Z z T12: # #N/A ! ? TRUE false = @ ＝ ＠ \" ' あ 漢 ア 090 03 (0 1234 ５ ① ½ ² "
    "ß ﬁ ㋀ ㍻ ㏂ Ⅷ ٣ x b F _ 〜"
).split(" ")
PARTS += [" ", "\u3000", "\n", "\r", "\t", "\u200b", "\u00ad", "\ufeff", "\x85", "\x00"]
PARTS += ["\U0001f600", "\u180e", "\u115f", "\u3164", "\u2011", "\u30a0"]

#: The same for days and times in English.
DAYS = (
    "JAN FEB MARCH APRIL MAY JUN JULY AUG SEP SEPT EMBER OCT NOV DEC SUN MON TUE TUES WED THU "
    "THURS FRI SAT SATUR DAY A P AM PM M T S H R Z T12: 1 1E 1D 12 - / . 年 元 午前 明 大正 ( ) 03 "
    "090 1234 令和 元年 '"
).split(" ") + [" "]

#: Entries of a bundle with many names and texts.
MANY = 200


def at_first(change: Callable[[str], str]) -> Callable[[int, str], str]:
    """The row of the first entry changed, and no other."""
    return lambda at, row: change(row) if at == 0 else row


def instead(text: str) -> Callable[[int, str], str]:
    """Another text in cell 11 of the first row."""
    return at_first(lambda row: row.replace(SENTENCE, text))


def put_together(parts: list[str], most: int, numbers: random.Random) -> list[str]:
    """Texts of at most so many parts."""
    return ["".join(numbers.choices(parts, k=numbers.randint(1, most))) for _ in range(MANY)]


def with_many(parts: list[str], most: int, version: int, seed: int) -> Bundle:
    """A bundle with many names and texts."""
    numbers = random.Random(seed)
    names, texts = (put_together(parts, most, numbers) for _ in range(2))
    return Bundle(version, MANY, names=names, texts=texts)


def cases() -> Cases:
    """Each signed behind the change."""
    for name, text in TEXTS.items():
        for version in (6, 3, 1):
            yield f"text-{name}-{version}", Bundle(version, change_row=instead(text))
    yield "row-no-cr", Bundle(change_row=at_first(lambda row: row[:-1]))
    yield "row-bom", Bundle(change_row=at_first(lambda row: "\ufeff" + row))
    for version in range(1, 7):
        yield f"plain-{version}", Bundle(version)
    for version in (1, 2, 3, 4, 6):
        for most in (2, 4, 8):
            yield f"cells-{version}-{most}", with_many(PARTS, most, version, seed=most)
    for most in (3, 6):
        yield f"cells-days-{most}", with_many(DAYS, most, 6, seed=most)
