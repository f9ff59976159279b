# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the bench. Each makes what it needs, measures, and says which promises of the project hold."""
import itertools
import json
import os
import shutil
import statistics

import hubs
import machine
import peers
import slowlink
from hubs import OWNER
from measure import Cost, Failed, Program, compare, costs_of, median, own_home, run

MB = 1e6
DELAY = 0.1         # seconds, there and back
RATE = 20_000_000   # bytes a second and connection
CONNECTIONS = 8
IDLE_LIMIT = 96     # MB over the idle program
STALL_LIMIT = 16    # ms
VERIFIED = ("hubscope get", "curl + openssl", "curl + openssl, then a flush")  # of the programs that fetch one file


def _emptied(out):
    def prepare():
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
    return prepare


def _put_aside(out):
    """A fresh folder for each run, and nothing deleted before all have had theirs: for some minutes ext4 looks at each
    inode that was freed before it gives out a new one, and who makes many files would pay for the files of others."""
    names = itertools.count(1)

    def prepare():
        if out.exists():
            out.rename(out.with_name(f"{out.name}-{next(names)}"))
        out.mkdir()
    return prepare


class _HubClock:
    """CPU seconds that the local hub spent while each program ran. Where they and the program's own are as much as all
    cores have, nothing but less work makes it faster."""

    def __init__(self, hub):
        self.pid = hub.process.pid
        self.spent = {}
        self.before = self._now()

    def _now(self):
        with open(f"/proc/{self.pid}/stat", encoding="utf-8") as facts:
            fields = facts.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")  # utime and stime, fields 14 and 15

    def note(self, program):
        now = self._now()
        self.spent.setdefault(program.name, []).append(now - self.before)
        self.before = now

    def least_wall(self, name, cost):
        """Seconds that all cores of this machine need for the program and the hub together."""
        return (cost.cpu + statistics.median(self.spent[name])) / os.cpu_count()

    def say(self, report, results):
        report.say(f"\n| | CPU s of the hub | (program + hub) ÷ {os.cpu_count()} cores, s | wall ÷ that |")
        report.say("|---|--:|--:|--:|")
        for name, cost in results.items():
            if isinstance(cost, Cost):
                least = self.least_wall(name, cost)
                report.say(f"| {name} | {statistics.median(self.spent[name]):.2f} | {least:.2f} | {cost.wall / least:.2f} |")
        report.say("")


def _official(endpoint, repo, out, *, with_xet=False):
    if not peers.official_client()[0]:
        return []
    return [peers.hf(endpoint, repo, out)] + ([peers.hf(endpoint, repo, out, has_xet=True)] if with_xet else [])


def start_up(bench):
    home = bench.disk / "start"
    environment = own_home(home) | {"HF_ENDPOINT": "http://127.0.0.1:9"}
    programs = [Program("empty QMainWindow", [bench.build / "bin/hs_emptywindow"], environment),
                Program("hubscope", [bench.build / "bin/hubscope", "--for", "0"], environment)]
    results = compare(programs, bench.options.runs, _emptied(home))
    bench.report.table("Start-up to the first paint", results, "empty QMainWindow")


def single(bench):
    """One file, verified by us and by nobody else."""
    size = bench.options.size
    data = hubs.make_large(bench.build, bench.disk, size)
    blob = next(file for file in (data / "lfs").rglob("*") if file.is_file())
    hashed = median([machine.sha256_pass(blob) for _ in range(bench.options.runs)])
    with hubs.LocalHub(bench.build, data) as hub:
        url = f"{hub.endpoint}/{OWNER}/large/resolve/main/model.safetensors"
        bench.report.say(f"- one pass of openssl over the file: {hashed.wall:.2f} s, {hashed.cpu:.2f} CPU s")
        speed = machine.loopback_speed(url, size, min(3, bench.options.runs))
        bench.report.say(f"- curl from the local hub to /dev/null: {speed / 1e9:.2f} GB/s")
        bench.report.say("- the local hub has no Xet storage, as no server but huggingface.co has: hf_xet stays idle")
        for place, folder in bench.places():
            out = folder / "out"
            names = ["model.safetensors"]
            programs = [peers.curl(hub.endpoint, "large", names, out, bench.disk),
                        *([peers.aria2c(hub.endpoint, "large", names, out, bench.disk)] if peers.has_aria2c() else []),
                        *_official(hub.endpoint, "large", out, with_xet=True),
                        *([peers.flushed_curl(hub.endpoint, "large", names[0], out)] if place == "disk" else []),
                        peers.verified_curl(hub.endpoint, "large", names[0], out, is_flushed=place == "disk"),
                        peers.hubscope(bench.build, hub.endpoint, "large", out)]
            clock = _HubClock(hub)
            results = compare(programs, bench.options.runs, _emptied(out), clock.note)
            shutil.rmtree(out, ignore_errors=True)
            bench.report.table(f"One file of {size / 1e9:.2f} GB, {place}", results, "curl",
                               [("MB/s", lambda cost: size / MB / cost.wall)])
            clock.say(bench.report, results)
            _judge_single(bench.report, place, results, hashed)
            _show_limits(bench.report, place, results, clock)
    shutil.rmtree(data)


def _judge_single(report, place, results, hashed):
    ours = costs_of(results, "hubscope get", "curl")
    if not ours:
        return
    mine, curl = ours
    if place == "disk":
        fastest = min(cost.wall for name, cost in results.items() if isinstance(cost, Cost) and name not in VERIFIED)
        report.bound("one file, disk: wall ÷ fastest unverified peer", mine.wall / fastest, 1.0)
    else:
        report.bound("one file, tmpfs: wall ÷ curl", mine.wall / curl.wall, 1.3)
    if official := costs_of(results, "hf download"):
        report.bound(f"one file, {place}: wall ÷ hf download", mine.wall / official[0].wall, 0.6)
    report.bound(f"one file, {place}: CPU ÷ (curl + one pass of openssl)", mine.cpu / (curl.cpu + hashed.cpu), 1.2)


def _show_limits(report, place, results, clock):
    """What stands behind the bounds: the cores, and what verifying costs somebody else."""
    if ours := costs_of(results, "hubscope get"):
        least = clock.least_wall("hubscope get", ours[0])
        report.say(f"- limit, one file, {place}: the cores need {least:.2f} s for it and the hub: wall ÷ that "
                   f"{ours[0].wall / least:.2f}")
    for peer in (*VERIFIED[1:], "curl, then a flush"):
        if both := costs_of(results, "hubscope get", peer):
            report.say(f"- limit, one file, {place}: wall ÷ {peer}: {both[0].wall / both[1].wall:.2f}; "
                       f"CPU ÷ its: {both[0].cpu / both[1].cpu:.2f}")
    if both := costs_of(results, "curl", "hf download"):
        report.say(f"- limit, one file, {place}: curl, which verifies nothing, ÷ hf download: {both[0].wall / both[1].wall:.2f}")


def many(bench):
    data, paths = hubs.make_many(bench.build, bench.disk, bench.options.files, bench.options.file_size)
    with hubs.LocalHub(bench.build, data) as hub:
        for place, folder in bench.places():
            out = folder / "out"
            programs = [peers.curl(hub.endpoint, "small", paths, out, bench.disk),
                        *([peers.aria2c(hub.endpoint, "small", paths, out, bench.disk)] if peers.has_aria2c() else []),
                        *_official(hub.endpoint, "small", out),
                        peers.hubscope(bench.build, hub.endpoint, "small", out)]
            clock = _HubClock(hub)
            results = compare(programs, bench.options.runs, _put_aside(out), clock.note)
            for made in folder.glob("out*"):
                shutil.rmtree(made)
            title = f"{len(paths)} files of {bench.options.file_size / 1000:.0f} kB, {place}"
            bench.report.table(title, results, "curl",
                               [("CPU ms a file", lambda cost: cost.cpu * 1000 / len(paths))])
            clock.say(bench.report, results)
            if both := costs_of(results, "hubscope get", "hf download"):
                bench.report.bound(f"small files, {place}: wall ÷ hf download", both[0].wall / both[1].wall, 0.25)
                least = clock.least_wall("hubscope get", both[0])
                bench.report.say(f"- limit, small files, {place}: the cores need {least:.2f} s for it and the hub: wall ÷ "
                                 f"that {both[0].wall / least:.2f}; that ÷ hf download {least / both[1].wall:.2f}")
    shutil.rmtree(data)


def link(bench):
    """Far away and thin: what many connections are for."""
    size = bench.options.link_size
    data = hubs.make_large(bench.build, bench.disk, size)
    out = (bench.memory or bench.disk) / "out"
    with hubs.LocalHub(bench.build, data) as hub:
        blobs = slowlink.blob_port(hub.endpoint, f"/{OWNER}/large/resolve/main/model.safetensors")
        for most in (None, 4):
            with slowlink.SlowLink(hub.endpoint, blobs, DELAY, RATE, most) as way:
                _measure_link(bench, way, size, most, out)
    shutil.rmtree(data)


def _measure_link(bench, way, size, most, out):
    names = ["model.safetensors"]
    count = min(CONNECTIONS, most or CONNECTIONS)
    limit = peers.curls(way.endpoint, "large", names[0], size, count)
    programs = [limit,
                *([peers.aria2c(way.endpoint, "large", names, out, bench.disk)] if peers.has_aria2c() else []),
                peers.hubscope(bench.build, way.endpoint, "large", out)]
    connections = {}
    results = compare(programs, bench.options.runs, _emptied(out),
                      lambda program: connections.update({program.name: way.take()}))
    shutil.rmtree(out, ignore_errors=True)
    usable = count * RATE
    title = f"{size / 1e9:.2f} GB over 100 ms and 20 MB/s a connection"
    title += f", at most {most} to a host" if most else ""
    bench.report.table(title, results, limit.name,
                       [("MB/s", lambda cost: size / MB / cost.wall), ("of what fits", lambda cost: size / usable / cost.wall)])
    for name, (peak, refused) in connections.items():
        bench.report.say(f"- {name}: {peak} connections at once, {refused} refused (the last run)")
    if ours := costs_of(results, "hubscope get"):
        bench.report.bound(f"link, {count} connections: share of what they carry", size / usable / ours[0].wall, 0.9,
                           is_least=True)
    if both := costs_of(results, "hubscope get", limit.name):
        bench.report.say(f"- limit, link, {count} connections: {limit.name} reach {size / usable / both[1].wall:.2f} of "
                         f"what fits, way to the first byte included; share of that: {both[1].wall / both[0].wall:.2f}")


def memory(bench):
    """Eight large files at once, against one empty file. The server's files have holes, ours have not."""
    count, reserve = 8, 6 << 30
    room = (shutil.disk_usage(bench.disk).free - reserve) // (count + 1)
    size = min(bench.options.memory_size, room >> 20 << 20)
    if size < 64 << 20:
        raise Failed("the disk has too little room")
    out = bench.disk / "out"
    with hubs.sparse_hub(bench.build, bench.disk) as hub:
        caller = hubs.Caller(hub.endpoint)
        caller.create("tiny")
        caller.commit(f"{OWNER}/tiny", "README.md", b"", "Begin")
        hubs.add_sparse(bench.build, bench.disk, hub, count, size)
        costs = {}
        for name, repo, more in (("idle: one empty file", "tiny", ["README.md"]),
                                 (f"{count} × {size / 1e9:.2f} GB", "huge", ["--include", "*.safetensors"])):
            _emptied(out)()
            costs[name] = run(peers.hubscope(bench.build, hub.endpoint, repo, out, *more))
            shutil.rmtree(out)
        bench.report.table(f"Memory of hubscope get, {count} large files at once", costs, "idle: one empty file")
        idle, busy = costs.values()
        bench.report.bound("memory: MB over the idle program", busy.peak - idle.peak, IDLE_LIMIT)
    shutil.rmtree(bench.disk / "hub-huge")


def stall(bench):
    """The program reports it, where it has a watchdog: HS_STALLS names a file for its JSON."""
    home = bench.disk / "stall"
    _emptied(home)()
    told = home / "stalls.json"
    run(Program("hubscope", [bench.build / "bin/hubscope", "--sample", "--for", "10"],
                own_home(home) | {"HS_STALLS": str(told)}))
    if not told.exists():
        return bench.report.skip("the longest stall of the window: this build has no watchdog (HS_STALLS)")
    facts = json.loads(told.read_text())
    bench.report.say(f"\n### The window's event loop\n\n- {facts}")
    bench.report.bound("longest stall of the event loop, ms", facts["longestMs"], STALL_LIMIT)
