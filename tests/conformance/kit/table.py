# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table in README.md: every public function of the clients, and whether it works against the local hub.

It is made from what the subjects noted and from notoffered.toml. `table` fails where the file differs or where a
function is neither called nor given a reason; `table --write` writes the file."""
import difflib
import fnmatch
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

from kit.coverage import CLIENTS, hf_commands, python_methods
from kit.recorded import RECORDED

HERE = Path(__file__).parents[1]
LOCAL = "computes; asks no hub"  # the reason that is none
BEGIN, END = "<!-- table: begin -->", "<!-- table: end -->"
TITLES = {
    "python": ("huggingface_hub", "Methods of `HfApi`"),
    "hf": ("hf", "Commands of `hf`"),
    "javascript": ("@huggingface/hub", "Functions of `@huggingface/hub`"),
}


def javascript_functions() -> list[str]:
    client = Path(os.environ["HS_CLIENTS"]) / "javascript/node_modules/@huggingface/hub/dist/index.mjs"
    listing = 'import(process.argv[1]).then((all) => console.log(Object.keys(all).filter((name) => ' \
              'typeof all[name] === "function").join("\\n")))'
    output = subprocess.run(["node", "-e", listing, client], capture_output=True, text=True, check=True).stdout
    return sorted(output.split())


def read_noted(results: Path, subjects: list[str]) -> dict:
    """client → function → subjects it worked in."""
    noted = {client: {} for client in CLIENTS}
    for subject in subjects:
        for client, names in json.loads((results / f"{subject}.json").read_text()).items():
            for name in names:
                noted[client].setdefault(name, []).append(subject)
    return noted


def reason_of(name: str, reasons: dict, used: set) -> str | None:
    for pattern, reason in reasons.items():
        if fnmatch.fnmatchcase(name, pattern):
            used.add(pattern)
            return reason
    return None


def rows_of(client: str, names: list[str], noted: dict, reasons: dict):
    """Lines of the table, and complaints."""
    rows, wrong, used = [], [], set()
    for name in names:
        reason = reason_of(name, reasons, used)
        if name in noted and reason:
            wrong.append(f"{client}: {name} works, yet notoffered.toml names it")
        elif name not in noted and not reason:
            wrong.append(f"{client}: {name} was not called with success, and notoffered.toml does not name it")
        works = "yes" if name in noted else "–" if reason == LOCAL else "no"
        rows.append(f"| `{name}` | {works} | {', '.join(noted.get(name, [reason or '?']))} |")
    wrong += [f"{client}: notoffered.toml names {pattern}, which is no function" for pattern in reasons.keys() - used]
    return rows, wrong


def made_table(results: Path, subjects: list[str]):
    reasons = tomllib.loads((HERE / "notoffered.toml").read_text())
    noted = read_noted(results, subjects)
    names = {"python": python_methods(), "hf": hf_commands(), "javascript": javascript_functions()}
    versions = dict(line.split()[1:] for line in (HERE / "clients.txt").read_text().splitlines() if line[0] != "#")
    versions["hf"] = versions["huggingface_hub"]
    lines, complaints = [], []
    for client, (package, title) in TITLES.items():
        rows, wrong = rows_of(client, names[client], noted[client], reasons[client])
        complaints += wrong
        asking = [name for name in names[client] if not any(row.startswith(f"| `{name}` | –") for row in rows)]
        works = sum(name in noted[client] for name in asking)
        lines += ["", f"## {title} {versions[package]}: {works} of {len(asking)} work", "",
                  "| | works | seen in, or why not |", "|---|---|---|", *rows]
    return "\n".join(lines) + "\n", complaints


def main(results: Path, arguments: list[str]) -> int:
    if not RECORDED.is_dir():
        print("skipped: some tests need the recorded answers, and the table tells of them as well")
        return 77
    subjects = sorted(file.stem for file in (HERE / "subjects").glob("*.py") if file.stem != "__init__")
    absent = [subject for subject in subjects if not (results / f"{subject}.json").exists()]
    if absent:
        print("these subjects have not passed yet: " + ", ".join(absent))
        return 1
    table, complaints = made_table(results, subjects)
    print("\n".join(complaints))
    readme = HERE / "README.md"
    before, rest = readme.read_text().split(BEGIN)
    old, after = rest.split(END)
    if "--write" in arguments:
        readme.write_text(before + BEGIN + "\n" + table + "\n" + END + after)
    elif old.strip() != table.strip():
        sys.stdout.writelines(difflib.unified_diff(old.strip().splitlines(True), table.strip().splitlines(True),
                                                   "README.md", "this run"))
        print("\nREADME.md differs from what the tests found. Write it anew: ./dev conformance --write")
        return 1
    return 1 if complaints else 0
