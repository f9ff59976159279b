#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy over the project's sources, as many at once as there are cores.

Sources that are compiled several at a time are looked at so, too: most of the work is what they include. A file that was clean is not looked at again until it, a project header that it includes, the rules or the tool change:
its stamp, a hash of all these, is kept in the cache folder.
"""
import concurrent.futures
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROOTS = [ROOT / folder for folder in ("models", "widgets", "app", "tests")]
INCLUDE = re.compile(rb'^\s*#\s*include\s*"([^"]+)"', re.M)
STAMPS = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hubscope" / "tidy-clean"


def project_header(name, beside):
    for folder in [beside, *ROOTS]:
        if (folder / name).is_file():
            return folder / name
    return None


def closure(source):
    """The source and every project header it sees, in a fixed order."""
    seen, queue = {}, [source]
    while queue:
        path = queue.pop()
        if path in seen:
            continue
        text = seen[path] = path.read_bytes()
        for name in INCLUDE.findall(text):
            header = project_header(name.decode(), path.parent)
            if header:
                queue.append(header)
    return sorted(seen.items())


def stamp_of(source, rules):
    digest = hashlib.sha256(rules)
    for path, text in closure(source):
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + text)
    return STAMPS / digest.hexdigest()


def tidy(build, source):
    command = ["clang-tidy", "--quiet", "-p", str(build), "--extra-arg=-Wno-unknown-warning-option", str(source)]
    return subprocess.run(command, capture_output=True, text=True)


def main():
    build = Path(sys.argv[1])
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True).stdout
    rules = (ROOT / ".clang-tidy").read_bytes() + version
    commands = json.loads((build / "compile_commands.json").read_text())
    sources = sorted({Path(entry["file"]) for entry in commands})
    sources = [path for path in sources if path.parent.name == "Unity" or not path.is_relative_to(build.resolve())]
    sources = [path for path in sources if path.is_relative_to(ROOT)]
    STAMPS.mkdir(parents=True, exist_ok=True)
    stamps = {path: stamp_of(path, rules) for path in sources}
    pending = [path for path in sources if not stamps[path].exists()]
    print(f"   {len(sources)} files, {len(sources) - len(pending)} unchanged since they were clean")
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, result in zip(pending, pool.map(lambda p: tidy(build, p), pending)):
            if result.returncode == 0:
                stamps[path].touch()
                continue
            bad += 1
            print(result.stdout.strip() or result.stderr.strip(), flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
