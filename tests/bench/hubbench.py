#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What hubscope-localhub bears: search pages over many repositories, one huge file, many clients at once.

usage: hubbench.py BUILD_FOLDER [--models N] [--size BYTES] [--clients N] [--seconds N]

pages   seconds a page, by sort and filter, the first hundred pages of each
file    one file uploaded in parts, committed and downloaded; peak memory of the server
load    clients that read and write for a while; an answer that nobody asked for ends the run with 1, and so does a commit
        that was acknowledged and is not in the history
"""
import argparse
import base64
import collections
import hashlib
import http.client
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

TOKEN = "hf_benchBenchBenchBenchBenchBench00"
OWNER = "bench"
PIECE = 1 << 20


class Hub:
    """A running hubscope-localhub."""

    def __init__(self, build, folder, *arguments):
        self.folder = folder
        self.program = build / "bin/hubscope-localhub"
        accounts = folder.with_suffix(".accounts.json")
        accounts.write_text(json.dumps({"users": [{"name": OWNER, "token": TOKEN}]}))
        self.process = subprocess.Popen(
            [self.program, "--data", folder, "--port", "0", "--accounts", accounts, "--quota",
             "api=100000000,resolvers=100000000,pages=100000000,window=300", *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.endpoint = self.process.stdout.readline().decode().split()[1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def memory(self, field="VmRSS"):
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith(field + ":"):
                return int(line.split()[1]) / 1024
        return 0.0

    def check(self):
        return subprocess.run([self.program, "fsck", "--data", self.folder], capture_output=True, text=True)


class Caller:
    """One kept-alive connection."""

    def __init__(self, endpoint, token=TOKEN):
        self.netloc = urllib.parse.urlsplit(endpoint).netloc
        self.connection = http.client.HTTPConnection(self.netloc, timeout=120)
        self.token = token

    def send(self, method, path, body=None, kind="application/json"):
        if isinstance(body, (dict, list)):
            body = json.dumps(body).encode()
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        if body is not None:
            headers["Content-Type"] = kind
        try:
            self.connection.request(method, path, body, headers)
        except (BrokenPipeError, ConnectionResetError):  # it was idle for too long
            self.connection.close()
            self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        return answer.status, answer.headers, answer.read()

    def commit(self, repo, path, content, summary, parent=None):
        header = {"summary": summary} | ({"parentCommit": parent} if parent else {})
        lines = [{"key": "header", "value": header},
                 {"key": "file", "value": {"path": path, "content": base64.b64encode(content).decode(),
                                           "encoding": "base64"}}]
        body = "".join(json.dumps(line) + "\n" for line in lines).encode()
        status, _, answer = self.send("POST", f"/api/models/{repo}/commit/main", body, "application/x-ndjson")
        return status, json.loads(answer).get("commitOid") if status == 200 else answer

    def create(self, name):
        status, _, answer = self.send("POST", "/api/repos/create", {"type": "model", "name": name, "organization": OWNER})
        if status != 200:
            sys.exit(f"create: {status} {answer[:200]!r}")


def share(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def pages(build, folder, models):
    start = time.monotonic()
    with Hub(build, folder / "scale", "--seed", f"scale:models={models}") as hub:
        print(f"\nSearch over {models} repositories (made in {time.monotonic() - start:.0f} s)")
        print(f"  {'':44}  {'median ms':>9}  {'95 % ms':>9}  {'worst ms':>9}  pages")
        caller = Caller(hub.endpoint)
        for query in ("sort=trendingScore", "sort=downloads", "sort=likes", "sort=createdAt", "sort=lastModified",
                      "sort=downloads&pipeline_tag=text-generation", "sort=likes&filter=license:apache-2.0",
                      "sort=lastModified&filter=transformers&filter=en", "search=model-9&sort=downloads", "search=model&sort=likes", "search=00042&sort=downloads",
                      "sort=downloads&expand=downloadsAllTime&expand=tags"):
            path, times = f"/api/models?limit=50&{query}", []
            while path and len(times) < 100:
                begun = time.perf_counter()
                status, headers, _ = caller.send("GET", path)
                times.append((time.perf_counter() - begun) * 1000)
                if status != 200:
                    sys.exit(f"{path}: {status}")
                link = headers.get("Link")
                path = link[link.index("<") + 1:link.index(">")].removeprefix(hub.endpoint) if link else None
            print(f"  {query:44}  {share(times, 0.5):9.1f}  {share(times, 0.95):9.1f}  {max(times):9.1f}  {len(times)}")


def blocks(size):
    """Bytes that differ from block to block, cheaply."""
    block = bytearray(os.urandom(PIECE))
    for index in range(0, size, PIECE):
        block[:8] = index.to_bytes(8, "little")
        yield memoryview(block)[: min(PIECE, size - index)]


def put(url, size, make):
    parts = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=600)
    connection.request("PUT", f"{parts.path}?{parts.query}", make, {"Content-Length": str(size)})
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        sys.exit(f"PUT: {answer.status}")
    return answer.headers.get("ETag")


def huge_file(build, folder, size):
    source = folder / "huge.bin"
    digest = hashlib.sha256()
    with source.open("wb") as file:
        for block in blocks(size):
            digest.update(block)
            file.write(block)
    oid = digest.hexdigest()
    with Hub(build, folder / "huge") as hub:
        caller = Caller(hub.endpoint)
        caller.create("huge")
        repo = f"{OWNER}/huge"
        _, _, answer = caller.send("POST", f"/{repo}.git/info/lfs/objects/batch", {
            "operation": "upload", "transfers": ["basic", "multipart"], "hash_algo": "sha256",
            "objects": [{"oid": oid, "size": size}]}, "application/vnd.git-lfs+json")
        upload = json.loads(answer)["objects"][0]["actions"]["upload"]
        start = time.monotonic()
        chunk = int(upload["header"]["chunk_size"])
        tags = []
        with source.open("rb") as file:
            for number in sorted(int(key) for key in upload["header"] if key.isdigit()):
                length = min(chunk, size - (number - 1) * chunk)
                file.seek((number - 1) * chunk)
                pieces = iter(lambda left=[length]: take(file, left), b"")
                url = next(value for key, value in upload["header"].items() if key.isdigit() and int(key) == number)
                tags.append({"partNumber": number, "etag": put(url, length, pieces)})
        href = urllib.parse.urlsplit(upload["href"])
        status, _, answer = Caller(upload["href"], None).send(
            "POST", f"{href.path}?{href.query}", {"oid": oid, "parts": tags}, "application/vnd.git-lfs+json")
        if status != 200:
            sys.exit(f"completion: {status} {answer[:200]!r}")
        lines = [{"key": "header", "value": {"summary": "Add huge.bin"}},
                 {"key": "lfsFile", "value": {"path": "huge.bin", "algo": "sha256", "oid": oid, "size": size}}]
        status, _, answer = caller.send("POST", f"/api/models/{repo}/commit/main",
                                        "".join(json.dumps(line) + "\n" for line in lines).encode(), "application/x-ndjson")
        if status != 200:
            sys.exit(f"commit: {status} {answer[:200]!r}")
        up = time.monotonic() - start
        start = time.monotonic()
        got = hashlib.sha256()
        curl = subprocess.Popen(["curl", "-sfL", f"{hub.endpoint}/{repo}/resolve/main/huge.bin"], stdout=subprocess.PIPE)
        while block := curl.stdout.read(PIECE):
            got.update(block)
        down = time.monotonic() - start
        print(f"\nOne file of {size / 1e9:.2f} GB: up in {up:.0f} s, down in {down:.0f} s, "
              f"peak memory of the server {hub.memory('VmHWM'):.0f} MB, {'same' if got.hexdigest() == oid else 'OTHER'} bytes")
        if got.hexdigest() != oid:
            sys.exit(1)
    source.unlink()


def take(file, left):
    block = file.read(min(PIECE, left[0]))
    left[0] -= len(block)
    return block


class Worker(threading.Thread):
    """One client: reads mostly, commits to a shared repository and to its own, talks."""

    def __init__(self, number, hub, until, shared):
        super().__init__(daemon=True)
        self.random = random.Random(number)
        self.caller = Caller(hub.endpoint)
        self.number, self.until, self.shared = number, until, shared
        self.own = f"{OWNER}/own-{number % 20}"
        self.count = collections.Counter()
        self.wrong = []
        self.acknowledged = []
        self.issue = None

    def run(self):
        steps = ((30, self.read), (6, self.commit_freely), (6, self.commit_on_parent), (3, self.talk), (3, self.like))
        choices = [step for weight, step in steps for _ in range(weight)]
        try:
            while time.monotonic() < self.until:
                self.random.choice(choices)()
        except OSError as error:
            self.wrong.append(f"{type(error).__name__} {error}")
        except http.client.HTTPException as error:
            self.wrong.append(f"{type(error).__name__} {error}")

    def text(self, size):
        """Text: the hub takes no binary file without the large file store."""
        return base64.encodebytes(self.random.randbytes(size))

    def note(self, what, status, asked):
        self.count[what, status] += 1
        if status not in asked:
            self.wrong.append(f"{what}: {status}")

    def read(self):
        path = self.random.choice((
            "/api/models?limit=20&sort=downloads", "/api/whoami-v2", f"/api/models/{self.own}",
            f"/api/models/{self.shared}/tree/main?recursive=true", f"/{self.shared}/resolve/main/README.md",
            f"/api/models/{self.shared}/commits/main", f"/api/models/{self.own}/refs",
            f"/api/models/{self.shared}/discussions"))
        status, _, _ = self.caller.send("GET", path)
        self.note("GET", status, {200, 307})

    def commit_freely(self):
        repo = self.random.choice((self.own, self.shared))
        name = f"c{self.number}/{self.random.randrange(50)}.txt"
        status, oid = self.caller.commit(repo, name, self.text(2000), f"Write {name}")
        self.note("commit", status, {200, 409, 412})
        if status == 200:
            self.acknowledged.append((repo, oid))

    def commit_on_parent(self):
        status, _, answer = self.caller.send("GET", f"/api/models/{self.shared}/refs")
        parent = json.loads(answer)["branches"][0]["targetCommit"]
        status, oid = self.caller.commit(self.shared, f"p{self.number}.txt", self.text(200), "Write", parent)
        self.note("commit on parent", status, {200, 409, 412})
        if status == 200:
            self.acknowledged.append((self.shared, oid))

    def talk(self):
        if self.issue is None:
            status, _, answer = self.caller.send("POST", f"/api/models/{self.own}/discussions",
                                                 {"title": f"From {self.number}", "description": "Hello", "type": "discussion"})
            self.note("discussion", status, {200})
            self.issue = json.loads(answer)["num"] if status == 200 else None
        else:
            status, _, _ = self.caller.send("POST", f"/api/models/{self.own}/discussions/{self.issue}/comment",
                                            {"comment": "More"})
            self.note("comment", status, {201})

    def like(self):
        status, _, _ = self.caller.send(self.random.choice(("POST", "DELETE")), f"/api/models/{self.own}/like")
        self.note("like", status, {200, 400, 404})


def history(caller, repo, endpoint):
    path, found = f"/api/models/{repo}/commits/main?limit=1000", set()
    while path:
        _, headers, answer = caller.send("GET", path)
        found |= {commit["id"] for commit in json.loads(answer)}
        link = headers.get("Link")
        path = link[link.index("<") + 1:link.index(">")].removeprefix(endpoint) if link else None
    return found


def load(build, folder, clients, seconds):
    with Hub(build, folder / "load") as hub:
        caller = Caller(hub.endpoint)
        for name in ("shared", *(f"own-{number}" for number in range(20))):
            caller.create(name)
            caller.commit(f"{OWNER}/{name}", "README.md", b"# Load\n", "Begin")
        until = time.monotonic() + seconds
        workers = [Worker(number, hub, until, f"{OWNER}/shared") for number in range(clients)]
        for worker in workers:
            worker.start()
        memory = []
        while time.monotonic() < until:
            time.sleep(min(5, max(0.1, until - time.monotonic())))
            memory.append(hub.memory())
        for worker in workers:
            worker.join(120)
        count = sum((worker.count for worker in workers), collections.Counter())
        wrong = [text for worker in workers for text in worker.wrong]
        lost = 0
        acknowledged = collections.defaultdict(set)
        for worker in workers:
            for repo, oid in worker.acknowledged:
                acknowledged[repo].add(oid)
        for repo, oids in acknowledged.items():
            lost += len(oids - history(Caller(hub.endpoint), repo, hub.endpoint))
        quarter = max(1, len(memory) // 4)
        print(f"\n{clients} clients for {seconds} s: {sum(count.values())} requests, "
              f"{sum(len(oids) for oids in acknowledged.values())} commits acknowledged, {lost} of them lost")
        for (what, status), number in sorted(count.items()):
            print(f"  {what:18} {status}  {number}")
        print(f"  memory of the server: second quarter {max(memory[quarter:2 * quarter] or memory):.0f} MB at most, "
              f"last quarter {max(memory[-quarter:]):.0f} MB, peak {hub.memory('VmHWM'):.0f} MB")
        print(f"  not asked for: {len(wrong)}", *collections.Counter(wrong).most_common(8), sep="\n    ")
    told = hub.check()
    print(f"  fsck: {told.returncode} {told.stdout.strip().splitlines()[-1] if told.stdout.strip() else told.stderr[-200:]}")
    return not wrong and not lost and told.returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("--models", type=int, default=100_000)
    parser.add_argument("--size", type=int, default=10 << 30)
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--seconds", type=int, default=300)
    parser.add_argument("--only", choices=("pages", "file", "load"))
    options = parser.parse_args()
    well = True
    with tempfile.TemporaryDirectory(prefix="hubscope-hubbench-", dir=options.build) as name:
        folder = Path(name)
        if options.only in (None, "pages"):
            pages(options.build, folder, options.models)
        if options.only in (None, "file"):
            huge_file(options.build, folder, options.size)
        if options.only in (None, "load"):
            well = load(options.build, folder, options.clients, options.seconds)
    sys.exit(0 if well else 1)


if __name__ == "__main__":
    main()
