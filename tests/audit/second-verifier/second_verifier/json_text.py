"""FORMAT.md, step 4: JSON, with the numbers of JavaScript."""

from __future__ import annotations

import json
import re
from typing import Any


def number(text: str) -> int | float:
    """Step 4: the double that JavaScript reads, as an integer if it is one in value."""
    value = float(text)
    return int(value) if value.is_integer() else value


def no_constant(name: str) -> None:
    """NaN and Infinity, which Python reads, are no JSON."""
    raise ValueError(f"{name} is no JSON")


# Reads one scalar only: Python's own reader of lists and objects goes one call deeper
# for each level, and a deep text would end the program.
SCALAR = json.JSONDecoder(parse_int=number, parse_float=number, parse_constant=no_constant)
BLANKS = re.compile(r"[ \t\n\r]*")
CLOSING = {list: "]", dict: "}"}


class JsonText:
    """RFC 8259 without recursion. Of a key that stands there twice the last counts."""

    def __init__(self, text: str) -> None:
        """Nothing of the text is read yet."""
        self.text = text
        self.at = 0

    def parse(self) -> Any:
        """The value of the text; ValueError if it is no JSON."""
        open_containers: list[list[Any] | dict[str, Any]] = []
        open_keys: list[str | None] = []
        while True:
            value = self._begin_value()
            if isinstance(value, (list, dict)) and not self._take(CLOSING[type(value)]):
                open_containers.append(value)
                open_keys.append(self._key(value))
                continue
            # The value is complete; so is every container that closes behind it.
            while open_containers:
                container = open_containers[-1]
                put(container, open_keys[-1], value)
                if self._take(","):
                    open_keys[-1] = self._key(container)
                    break
                self._expect(CLOSING[type(container)])
                value = open_containers.pop()
                open_keys.pop()
            else:
                self._expect_end()
                return value

    def _begin_value(self) -> Any:
        """A scalar, or an empty list or object whose bracket has just opened."""
        if self._take("["):
            return []
        if self._take("{"):
            return {}
        value, self.at = SCALAR.raw_decode(self.text, self.at)
        return value

    def _key(self, container: list[Any] | dict[str, Any]) -> str | None:
        """The key that comes next in an object, with its colon; None in a list."""
        if isinstance(container, list):
            return None
        self._skip_blanks()
        if self.text[self.at : self.at + 1] != '"':
            raise ValueError("a key is a string")
        key, self.at = SCALAR.raw_decode(self.text, self.at)
        self._expect(":")
        return key

    def _skip_blanks(self) -> None:
        """Goes on to what is no white space of JSON."""
        found = BLANKS.match(self.text, self.at)
        assert found is not None
        self.at = found.end()

    def _take(self, char: str) -> bool:
        """Whether this character comes next; then it is passed."""
        self._skip_blanks()
        if not self.text.startswith(char, self.at):
            return False
        self.at += 1
        return True

    def _expect(self, char: str) -> None:
        """Passes this character; ValueError if another comes next."""
        if not self._take(char):
            raise ValueError(f"{char} is missing")

    def _expect_end(self) -> None:
        """ValueError if anything but white space is left."""
        self._skip_blanks()
        if self.at != len(self.text):
            raise ValueError("there is more behind the value")


def put(container: list[Any] | dict[str, Any], key: str | None, value: Any) -> None:
    """Adds a value to the container that was begun last."""
    if isinstance(container, list):
        container.append(value)
    else:
        assert key is not None
        container[key] = value
