# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A large cache, and how long it takes to say what is in it."""
import hashlib
import os
import shutil
import subprocess

import peers
from measure import Program, compare, costs_of


def make_cache(folder, repos, blobs):
    """The layout of huggingface_hub (shared/hub-api/download.md §3): one revision each, blobs of a few bytes."""
    each = blobs // repos
    for number in range(repos):
        repo = folder / f"models--owner{number % 97}--model-{number}"
        commit = hashlib.sha1(f"commit {number}".encode()).hexdigest()
        snapshot = repo / "snapshots" / commit
        for part in (repo / "blobs", repo / "refs", snapshot):
            part.mkdir(parents=True)
        (repo / "refs/main").write_text(commit)
        for index in range(each):
            name = hashlib.sha1(f"{number} {index}".encode()).hexdigest()
            (repo / "blobs" / name).write_bytes(b"x" * (index % 7))
            os.symlink(f"../../blobs/{name}", snapshot / f"file-{index}.json")


def knows_caches(build):
    """Does `hubscope` have the command `cache`?"""
    told = subprocess.run([build / "bin/hubscope", "--help"], capture_output=True, text=True, timeout=60,
                          env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
    return "hubscope cache" in told.stdout


def scan(bench):
    folder, why = peers.official_client()
    if not folder:
        return bench.report.skip(f"the scan of a large cache: the official client cannot be had ({why})")
    cache = bench.disk / "cache"
    make_cache(cache, bench.options.scan_repos, bench.options.scan_blobs)
    home = str(bench.disk / "home")
    environment = {"HF_HOME": home, "XDG_CACHE_HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home,
                   "HF_HUB_CACHE": str(cache), "QT_QPA_PLATFORM": "offscreen"}
    programs = [Program("hf cache ls", [folder / "hf", "cache", "ls", "--cache-dir", cache], environment)]
    if knows_caches(bench.build):
        programs.append(Program("hubscope cache ls", [bench.build / "bin/hubscope", "cache", "ls", "--cache-dir", cache],
                                environment))
    else:
        bench.report.skip("hubscope cache ls: this build has no such command")
    # Each scan is the first one: what a program remembers of the last is not what is measured here.
    results = compare(programs, bench.options.runs, lambda: shutil.rmtree(bench.disk / "home", ignore_errors=True))
    title = f"Scan of a cache with {bench.options.scan_repos} repositories and {bench.options.scan_blobs} blobs"
    bench.report.table(title, results, "hf cache ls")
    if both := costs_of(results, "hubscope cache ls", "hf cache ls"):
        bench.report.bound("scan: hubscope cache ls ÷ hf cache ls, wall", both[0].wall / both[1].wall, 0.2)
    shutil.rmtree(cache)
