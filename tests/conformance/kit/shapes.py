# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shape of JSON: which fields there are and of what type, whatever the values."""
import fnmatch

NAMES = {bool: "bool", int: "number", float: "number", str: "text", list: "list", dict: "object", type(None): "null"}


class Shape:
    """Path of a field (".a.b[].c") → the names of the types that were seen there. Several values make one shape.

    `maps` are patterns of paths whose keys are data (names of tensors, say), not fields: all keys count as one, "*".
    What is below `opaque` paths is the authors' own: nothing of it is looked at."""

    def __init__(self, maps=(), opaque=()):
        self._maps, self._opaque = maps, opaque
        self.types = {}

    def add(self, value, path=""):
        self.types.setdefault(path, set()).add(NAMES[type(value)])
        if _matches(path, self._opaque):
            return self
        if isinstance(value, list):
            for item in value:
                self.add(item, path + "[]")
        elif isinstance(value, dict):
            is_map = _matches(path, self._maps)
            for key, item in value.items():
                self.add(item, path + (".*" if is_map else f".{key}"))
        return self

    def lacks(self, other: "Shape") -> list[str]:
        """The outermost fields that the other has and this one has not."""
        absent = [path for path in other.types if path not in self.types and not self._is_unknown(path)]
        return [path for path in absent if _parent(path) not in absent]

    def disagrees(self, other: "Shape") -> dict[str, str]:
        """Fields that both have with no type in common; null goes with every type."""
        found = {}
        for path in self.types.keys() & other.types.keys():
            ours, theirs = self.types[path] - {"null"}, other.types[path] - {"null"}
            if ours and theirs and not ours & theirs:
                found[path] = f"{'/'.join(sorted(ours))} here, {'/'.join(sorted(theirs))} recorded"
        return found

    def _is_unknown(self, path: str) -> bool:
        """Below a list that was always empty here, or what was always null, nothing can be said."""
        parent = _parent(path)
        while parent is not None:
            if parent in self.types:
                if self.types[parent] == {"null"} or (self.types[parent] == {"list"} and parent + "[]" not in self.types):
                    return True
                return False
            parent = _parent(parent)
        return False


def _matches(path: str, patterns) -> bool:
    return any(fnmatch.fnmatchcase(path, pattern) for pattern in patterns)


def _parent(path: str):
    if path.endswith("[]"):
        return path[:-2]
    return path.rpartition(".")[0] if "." in path else None
