# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A cache folder for pictures of the library: sizes as in mockup 08, in files with holes that take up no space."""
import hashlib
import json
import os
import time
from pathlib import Path

DAY = 86400
GB = 10**9
# folder, age of the last use in days, revisions: (refs, [(path, GB)]), files that the list has and the cache has not
REPOSITORIES = [
    ("models--black-forest-labs--FLUX.1-dev", 200, [(["main"], [("flux1-dev.safetensors", 9.94)])], 1),
    ("models--intfloat--multilingual-e5-large", 240, [(["main"], [("model.safetensors", 2.73)])], 0),
    ("models--microsoft--phi-4", 150, [(["main"], [(f"model-0000{i}-of-00006.safetensors", 4.88) for i in range(1, 7)])], 0),
    ("datasets--HuggingFaceFW--fineweb-edu", 90, [(["main"], [("data/train-00000.parquet", 8.92)])], 0),
    ("models--openai--whisper-large-v3", 42, [
        (["refs/pr/78"], [("model.safetensors", 3.08), ("model.fp32-00001.safetensors", 3.09)]),
        ([], [("model.safetensors", 3.091), ("model.fp32-00001.safetensors", 3.09)]),
        (["main"], [("model.safetensors", 3.092), ("model.fp32-00001.safetensors", 3.09), ("tokenizer.json", 0.00248)])], 0),
    ("models--HuggingFaceTB--SmolLM2-1.7B-Instruct", 28, [(["main"], [("model.safetensors", 6.18)])], 1),
    ("datasets--lagos-speech--yoruba-broadcast-42h", 14, [(["main"], [("audio.parquet", 24.3)])], 0),
    ("models--meta-llama--Llama-3.1-8B-Instruct", 9, [(["main"], [("model.safetensors", 32.1)])], 0),
    ("models--Qwen--Qwen3-8B", 1, [(["main"], [("model.safetensors", 16.4)])], 0),
    ("models--unsloth--Qwen3-8B-GGUF", 0, [(["main"], [("Qwen3-8B-Q4_K_M.gguf", 5.03)])], 0),
    ("models--lagos-speech--yoruba-chat-8b", 0, [(["main"], [("model.safetensors", 16.1)])], 0),
    ("models--Qwen--Qwen3-30B-A3B-Instruct-2507", 0, [(["main"], [("model.safetensors", 40.7)])], 0),
    ("spaces--acme--demo", 30, [(["main"], [("app.py", 0.00001)])], 0),
] + [(f"models--sentence-transformers--small-{i}", 20 + i, [(["main"], [("model.safetensors", 0.32)])], 0)
     for i in range(39)]


def fill(hub):
    hub = Path(hub)
    for folder, age, revisions, missing in REPOSITORIES:
        used = time.time() - age * DAY
        for number, (refs, files) in enumerate(revisions):
            commit = hashlib.sha1(f"{folder}{number}".encode()).hexdigest()
            tree = {}
            for path, size in files:
                name = hashlib.sha256(f"{folder}/{path}/{size}".encode()).hexdigest()
                blob = hub / folder / "blobs" / name
                blob.parent.mkdir(parents=True, exist_ok=True)
                with open(blob, "ab") as file:
                    file.truncate(int(size * GB))
                changed = used - (len(revisions) - 1 - number) * 200 * DAY - 2 * DAY
                os.utime(blob, (used, changed))
                link = hub / folder / "snapshots" / commit / path
                link.parent.mkdir(parents=True, exist_ok=True)
                link.symlink_to("../" * (2 + path.count("/")) + "blobs/" + name)
                tree[path] = {"size": 130, "blob_id": "0" * 40, "lfs_sha256": name, "lfs_size": int(size * GB)}
            for extra in range(missing):
                tree[f"missing-{extra}.json"] = {"size": 10, "blob_id": "0" * 40}
            (hub / folder / "trees").mkdir(exist_ok=True)
            (hub / folder / "trees" / f"{commit}.json").write_text(json.dumps({"format_version": 1, "files": tree}))
            for ref in refs:
                target = hub / folder / "refs" / ref
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(commit)
