#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of faults in Markdown, from what the tests noted.

usage: faulttable.py RESULTS.jsonl

The newest row of each fault counts. Refetched: bytes of files that went over the wire more than once.
"""
import json
import sys
from pathlib import Path


def words(count):
    for unit in ("B", "kB", "MB"):
        if count < 1000:
            return f"{count:.0f} {unit}" if unit == "B" else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:.2f} GB"


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    rows = {}
    for line in Path(sys.argv[1]).read_text().splitlines():
        row = json.loads(line)
        rows[row["fault"]] = row
    print("| Fault | Runs | Lost | Refetched |")
    print("|---|--:|--:|--:|")
    for row in rows.values():
        print(f"| {row['fault']} | {row['runs']} | {row['lost']} | {words(row['refetched'])} |")


if __name__ == "__main__":
    main()
