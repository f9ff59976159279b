#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start-up and downloads against other programs, in one run, as ratios.

usage: bench.py BUILD_FOLDER [--size BYTES] [--files N] [--rounds N]

Everything comes from a local hub on loopback, so the disk, the hashing and the programs are measured, not a network.
curl and aria2c do not check what they got; Hubscope does. Times are the best of the rounds.
"""
import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

OWNER = "bench"


def run(command, **options):
    """Wall time, CPU time and peak memory (MB) of a command; it must succeed."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}: {process.stderr.read().decode()[-800:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def best(rounds, prepare, command, **options):
    results = []
    for _ in range(rounds):
        prepare()
        results.append(run(command, **options))
    return min(results)


def write_random(path, size):
    """Bytes that do not compress and are the same each time."""
    block = b"".join(hashlib.sha256(i.to_bytes(8, "little")).digest() for i in range(32768))
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        for index in range(0, size, len(block)):
            part = index.to_bytes(8, "little") + block[8:]
            file.write(part[: min(len(part), size - index)])


def make_hub(build, folder, size, files):
    source = folder / "source"
    write_random(source / "models" / OWNER / "large" / "model.safetensors", size)
    for index in range(files):
        path = source / "models" / OWNER / "small" / f"part-{index % 20:02}" / f"{index:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{index}\n" * 400)
    data = folder / "hub"
    run([build / "bin/hubscope-localhub", "import", "--data", data, source])
    shutil.rmtree(source)
    hub = subprocess.Popen([build / "bin/hubscope-localhub", "--data", data, "--port", "0"], stdout=subprocess.PIPE)
    return hub, hub.stdout.readline().decode().split()[1]


def table(title, rows, columns=("wall s", "CPU s", "peak MB")):
    print(f"\n{title}")
    width = max(len(name) for name, _ in rows)
    print(f"  {'':{width}}  " + "  ".join(f"{c:>9}" for c in columns) + f"  {'ratio':>7}")
    base = rows[0][1][0]
    for name, values in rows:
        print(f"  {name:{width}}  " + "  ".join(f"{v:9.2f}" for v in values) + f"  {values[0] / base:6.2f}x")


def downloads(build, folder, endpoint, rounds, title, repo, paths):
    out = folder / "out"
    urls = [f"{endpoint}/{OWNER}/{repo}/resolve/main/{path}" for path in paths]
    (folder / "curl.txt").write_text(
        "".join(f'url = "{url}"\noutput = "{out}/{path}"\n' for url, path in zip(urls, paths)))
    (folder / "aria.txt").write_text(
        "".join(f"{url}\n  out={path}\n" for url, path in zip(urls, paths)))
    environment = dict(os.environ, HF_ENDPOINT=endpoint, HF_HOME=str(out / "home"), HF_TOKEN="")

    def clean():
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()

    rows = []
    rows.append(("curl", best(rounds, clean, [
        "curl", "--silent", "--show-error", "--fail", "--location", "--create-dirs", "--parallel", "--parallel-max", "8",
        "--config", folder / "curl.txt"])))
    if shutil.which("aria2c"):
        rows.append(("aria2c", best(rounds, clean, [
            "aria2c", "--quiet", "--allow-overwrite=true", "--max-connection-per-server=8", "--split=8",
            "--max-concurrent-downloads=8", "--file-allocation=none", "--dir", out, "--input-file", folder / "aria.txt"])))
    rows.append(("hubscope get", best(rounds, clean, [build / "bin/hubscope", "get", f"{OWNER}/{repo}"], env=environment)))
    table(title, rows)
    clean()


def start_up(build, rounds):
    environment = dict(os.environ, QT_QPA_PLATFORM="xcb" if os.environ.get("DISPLAY") else "offscreen")
    with tempfile.TemporaryDirectory() as home:
        environment |= {"XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home, "XDG_DATA_HOME": home, "HF_HOME": home,
                        "HF_ENDPOINT": "http://127.0.0.1:9"}
        empty = best(rounds, lambda: None, [build / "bin/hs_emptywindow"], env=environment)
        ours = best(rounds, lambda: None, [build / "bin/hubscope", "--for", "0"], env=environment)
    table("Start-up to the first paint", [("empty QMainWindow", empty), ("hubscope", ours)])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("--size", type=int, default=2 << 30)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    start_up(options.build, max(options.rounds, 5))
    with tempfile.TemporaryDirectory(prefix="hubscope-bench-", dir=options.build) as name:
        folder = Path(name)
        hub, endpoint = make_hub(options.build, folder, options.size, options.files)
        try:
            downloads(options.build, folder, endpoint, options.rounds, f"One file of {options.size / 1e9:.2f} GB",
                      "large", ["model.safetensors"])
            downloads(options.build, folder, endpoint, options.rounds, f"{options.files} small files", "small",
                      [f"part-{index % 20:02}/{index:05}.txt" for index in range(options.files)])
        finally:
            hub.terminate()
            hub.wait()


if __name__ == "__main__":
    main()
