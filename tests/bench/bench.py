#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start-up, downloads and scans against other programs, and the window over large things, in one run: as ratios where
there is something to compare with.

usage: bench.py BUILD_FOLDER [--only ROW …] [--runs N] [--size BYTES] …

Everything comes from a local hub on loopback, whose files are in the system's memory after the first reading: the
programs, the hashing and the disk are measured, not a network. curl, aria2c and `hf download` do not check what they got;
Hubscope does, and flushes it to the medium. Times are medians; the programs take turns within a run.

start    an empty window and ours
single   one large verified file, to the disk and to tmpfs
many     many small files
link     a link of 100 ms and 20 MB/s a connection, with eight connections and with four
memory   the peak of eight large files at once
scan     a cache with many repositories
stall    the longest time that the window did not answer

These work in the window itself, by keys, from the key to the end of the painting, each with the longest stall meanwhile:

typing     words into the search field of a hub with very many models
card       cards of 1 MB: first screen, all of it, a walk through it; against QTextBrowser::setMarkdown
tree       a very large tree of files: folders, a filter over all of it, a large folder; against git ls-tree
commits    a very long list of commits; against git log
tensors    the index of a model of 405 B parameters and the headers of its 191 files; against the official client
tabs       memory with ten tabs open; against an empty window
library    a large cache, shown as it is remembered while it is looked at again
transfers  a list of very many transfers while some move

The hubs for typing, tree and commits take minutes to make: they are kept in ~/.cache/hubscope.
"""
import argparse
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

import machine
import peers
import rows
import windowrows
from measure import Failed, Report
from scanrow import scan


class Bench:
    """What all rows need."""

    def __init__(self, options, disk, memory):
        self.options = options
        self.build = options.build.resolve()
        self.report = Report()
        self.disk = disk      # a scratch folder on a disk
        self.memory = memory  # one on tmpfs; None where there is none with room

    def places(self):
        yield "disk", self.disk
        if self.memory:
            yield "tmpfs", self.memory


ROWS = {"start": rows.start_up, "single": rows.single, "many": rows.many, "link": rows.link, "memory": rows.memory,
        "scan": scan, "stall": rows.stall, "typing": windowrows.typing, "card": windowrows.card, "tree": windowrows.tree,
        "commits": windowrows.commits, "tensors": windowrows.tensors, "tabs": windowrows.tabs,
        "library": windowrows.library, "transfers": windowrows.transfers}


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("--only", nargs="+", choices=ROWS, default=list(ROWS), metavar="ROW")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--size", type=int, default=4 << 30, help="bytes of the one large file")
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--file-size", type=int, default=20_000)
    parser.add_argument("--link-size", type=int, default=1 << 30)
    parser.add_argument("--memory-size", type=int, default=4 << 30, help="bytes of each of the eight; less where the disk "
                        "is small")
    parser.add_argument("--scan-repos", type=int, default=2000)
    parser.add_argument("--scan-blobs", type=int, default=100_000)
    parser.add_argument("--models", type=int, default=100_000, help="of the hub that is searched while typing")
    parser.add_argument("--tree-files", type=int, default=100_000)
    parser.add_argument("--commits", type=int, default=10_000)
    parser.add_argument("--transfer-files", type=int, default=10_000)
    parser.add_argument("--places", nargs="+", choices=("disk", "tmpfs"), default=["disk", "tmpfs"])
    parser.add_argument("--scratch", type=Path, help="folder on the disk to measure; the build folder otherwise")
    parser.add_argument("--json", type=Path, help="all figures, for a program")
    return parser.parse_args()


def tmpfs(options):
    """A folder on tmpfs with room for one copy of the large file, or nothing."""
    folder = Path("/dev/shm")
    if "tmpfs" not in options.places or not os.access(folder, os.W_OK):
        return None
    return folder if shutil.disk_usage(folder).free > options.size * 5 // 4 else None


def show_machine(bench):
    say = bench.report.say
    say("## Bench\n")
    say(f"{os.cpu_count()} × {machine.processor()}; load before: {os.getloadavg()[0]:.2f}; medians of {bench.options.runs}")
    say(f"\n- SHA-256 by OpenSSL, one core: {machine.sha256_speed() / 1e9:.2f} GB/s")
    say(f"- writing 1 GiB with a flush: {machine.disk_speed(bench.disk, 1 << 30) / 1e9:.2f} GB/s")
    _, why = peers.official_client()
    if why:
        bench.report.skip(f"hf download: the official client cannot be had ({why})")
    if not peers.has_aria2c():
        bench.report.skip("aria2c: not installed")
    if not bench.memory:
        bench.report.skip("tmpfs: not asked for, or too small")


def main():
    options = parse()
    scratch = (options.scratch or options.build).resolve()
    in_memory = tmpfs(options)
    with tempfile.TemporaryDirectory(prefix="hubscope-bench-", dir=scratch) as disk, \
            tempfile.TemporaryDirectory(prefix="hubscope-bench-", dir=in_memory or scratch) as memory:
        bench = Bench(options, Path(disk), Path(memory) if in_memory else None)
        show_machine(bench)
        for name in options.only:
            try:
                ROWS[name](bench)
            except Failed as failure:
                bench.report.skip(f"{name}: {failure}")
    if options.json:
        options.json.write_text(json.dumps({"rows": bench.report.rows, "bounds": bench.report.bounds}, indent=1))
    broken = [bound["bound"] for bound in bench.report.bounds if not bound["holds"]]
    bench.report.say(f"\n{len(bench.report.bounds) - len(broken)} of {len(bench.report.bounds)} bounds hold")
    return 0


if __name__ == "__main__":
    sys.exit(main())
