# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Local hubs with what the rows need."""
import base64
import contextlib
import hashlib
import json
import os
import random
import shutil
import sqlite3
import subprocess
import time
import urllib.parse
from pathlib import Path

import benchtensors
from hubbench import Caller, Hub, put
from measure import Failed

OWNER = "bench"
BLOCK = 1 << 20
MADE = 1  # another number when what `--seed scale` makes is another: what was kept is made anew


class LocalHub:
    """hubscope-localhub over files that were imported."""

    def __init__(self, build, data, *arguments):
        self.process = subprocess.Popen(
            [build / "bin/hubscope-localhub", "--data", data, "--port", "0", "--quota",
             "api=100000000,resolvers=100000000,pages=100000000,window=300", *arguments], stdout=subprocess.PIPE)
        told = self.process.stdout.readline().decode().split()
        if len(told) < 2:
            raise Failed(f"hubscope-localhub did not start: {self.process.wait()}")
        self.endpoint = told[1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def kept(build, seed, say):
    """The folder of a hub with that seed, of which the largest takes minutes to make: made once and kept beside the
    other things that Hubscope's tools keep. For reading only."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hubscope"
    name = "".join(letter if letter.isalnum() else "-" for letter in seed)
    folder = cache / f"bench-hub-{MADE}-{name}"
    if not folder.exists():
        fresh = folder.with_name(folder.name + ".part")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.parent.mkdir(parents=True, exist_ok=True)
        start = time.monotonic()
        with LocalHub(build, fresh, "--seed", seed):
            pass  # it listens when all is there
        fresh.rename(folder)
        say(f"- made {folder} in {time.monotonic() - start:.0f} s; later runs find it")
    return folder


def _database(data, mode):
    return contextlib.closing(sqlite3.connect(f"file:{data}/hub.sqlite?mode={mode}", uri=True))


def git_folder(data, repo):
    """The bare Git repository of a model."""
    with _database(data, "ro") as database:
        found = database.execute("SELECT oid FROM repos WHERE full = ?", (repo,)).fetchone()
    if not found:
        raise Failed(f"{repo} is not in {data}")
    return data / "git" / found[0][-2:] / f"{found[0]}.git"


def random_blocks(size):
    """Bytes that do not compress and are the same each time."""
    block = random.Random(1).randbytes(BLOCK)
    for index in range(0, size, BLOCK):
        yield (index.to_bytes(8, "little") + block[8:])[: min(BLOCK, size - index)]


def _import(build, data, source):
    done = subprocess.run([build / "bin/hubscope-localhub", "import", "--data", data, source], capture_output=True)
    shutil.rmtree(source)
    if done.returncode != 0:
        raise Failed(f"import: {done.stderr.decode()[-400:]}")


def make_large(build, folder, size):
    """bench/large with model.safetensors; returns the hub's folder."""
    path = folder / "source" / "models" / OWNER / "large" / "model.safetensors"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        for block in random_blocks(size):
            file.write(block)
    _import(build, folder / "hub-large", folder / "source")
    return folder / "hub-large"


def make_many(build, folder, count, size):
    """bench/small with `count` files of text; returns the hub's folder and their paths."""
    chance = random.Random(2)
    paths = [f"part-{index % 20:02}/{index:05}.txt" for index in range(count)]
    for path in paths:
        file = folder / "source" / "models" / OWNER / "small" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(base64.b64encode(chance.randbytes(size * 3 // 4)))
    _import(build, folder / "hub-small", folder / "source")
    return folder / "hub-small", paths


def make_cards(build, folder, cards):
    """A repository for each name, with that text as its card; returns the hub's folder."""
    for name, text in cards.items():
        card = folder / "source" / "models" / OWNER / name / "README.md"
        card.parent.mkdir(parents=True)
        card.write_text(text)
    _import(build, folder / "hub-cards", folder / "source")
    return folder / "hub-cards"


def make_tensors(build, folder):
    """bench/huge-model, an index and its files. An upload of their 812 GB of holes would be hashed byte by byte: they are
    put where the hub keeps what was uploaded. Returns the hub's folder."""
    data = folder / "hub-tensors"
    with Hub(build, data) as hub:
        Caller(hub.endpoint).create("huge-model")
    files = []

    def place(name, header, size, oid):
        path = data / "lfs" / oid[:2] / oid[2:4] / oid
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(header)
        os.truncate(path, size)
        files.append((name, oid, size))

    index = benchtensors.make(place)
    with _database(data, "rw") as database, database:
        repo = database.execute("SELECT key FROM repos WHERE full = ?", (f"{OWNER}/huge-model",)).fetchone()[0]
        database.executemany("INSERT INTO lfs(repo, sha, size, pushed) VALUES(?, ?, ?, ?)",
                             [(repo, oid, size, int(time.time() * 1000)) for _, oid, size in files])
    lines = [{"key": "header", "value": {"summary": "Add the model"}},
             {"key": "file", "value": {"path": benchtensors.INDEX, "content": base64.b64encode(index.encode()).decode(),
                                       "encoding": "base64"}}]
    lines += [{"key": "lfsFile", "value": {"path": name, "algo": "sha256", "oid": oid, "size": size}}
              for name, oid, size in files]
    with Hub(build, data) as hub:
        _commit(hub, "huge-model", lines)
    return data


def _commit(hub, repo, lines):
    body = "".join(json.dumps(line) + "\n" for line in lines).encode()
    status, _, answer = Caller(hub.endpoint).send("POST", f"/api/models/{OWNER}/{repo}/commit/main", body,
                                                  "application/x-ndjson")
    if status != 200:
        raise Failed(f"commit: {status} {answer[:200]!r}")


def _sparse_blocks(number, size):
    """One block that no other file has, then zeros."""
    first = number.to_bytes(8, "little") * (BLOCK // 8)
    zeros = bytes(BLOCK)
    for index in range(0, size, BLOCK):
        yield (zeros if index else first)[: min(BLOCK, size - index)]


def add_sparse(build, folder, hub, count, size):
    """bench/huge with `count` large files that take no space: uploaded one by one, and the holes dug at once."""
    caller = Caller(hub.endpoint)
    caller.create("huge")
    lines = [{"key": "header", "value": {"summary": "Add"}}]
    for number in range(1, count + 1):
        digest = hashlib.sha256()
        for block in _sparse_blocks(number, size):
            digest.update(block)
        oid = digest.hexdigest()
        status, _, answer = caller.send("POST", f"/{OWNER}/huge.git/info/lfs/objects/batch", {
            "operation": "upload", "transfers": ["basic"], "hash_algo": "sha256",
            "objects": [{"oid": oid, "size": size}]}, "application/vnd.git-lfs+json")
        actions = json.loads(answer)["objects"][0].get("actions", {}) if status == 200 else {}
        if "upload" not in actions:
            raise Failed(f"batch: {status} {answer[:200]!r}")
        put(actions["upload"]["href"], size, _sparse_blocks(number, size))
        if verify := actions.get("verify"):
            place = urllib.parse.urlsplit(verify["href"])
            caller.send("POST", f"{place.path}?{place.query}", {"oid": oid, "size": size}, "application/vnd.git-lfs+json")
        subprocess.run(["fallocate", "--dig-holes", hub.folder / "lfs" / oid[:2] / oid[2:4] / oid], check=True)
        lines.append({"key": "lfsFile", "value": {"path": f"model-{number}.safetensors", "algo": "sha256", "oid": oid,
                                                  "size": size}})
    _commit(hub, "huge", lines)


def sparse_hub(build, folder):
    """A hub that takes uploads of any size in one piece."""
    return Hub(build, folder / "hub-huge", "--lfs-multipart-over", str(1 << 50))
