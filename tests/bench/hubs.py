# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Local hubs with what the rows need."""
import base64
import hashlib
import json
import random
import shutil
import subprocess
import urllib.parse

from hubbench import Caller, Hub, put
from measure import Failed

OWNER = "bench"
BLOCK = 1 << 20


class LocalHub:
    """hubscope-localhub over files that were imported."""

    def __init__(self, build, data, *arguments):
        self.process = subprocess.Popen(
            [build / "bin/hubscope-localhub", "--data", data, "--port", "0", "--quota",
             "api=100000000,resolvers=100000000,pages=100000000,window=300", *arguments], stdout=subprocess.PIPE)
        self.endpoint = self.process.stdout.readline().decode().split()[1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


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
    status, _, answer = caller.send("POST", f"/api/models/{OWNER}/huge/commit/main",
                                    "".join(json.dumps(line) + "\n" for line in lines).encode(), "application/x-ndjson")
    if status != 200:
        raise Failed(f"commit: {status} {answer[:200]!r}")


def sparse_hub(build, folder):
    """A hub that takes uploads of any size in one piece."""
    return Hub(build, folder / "hub-huge", "--lfs-multipart-over", str(1 << 50))
