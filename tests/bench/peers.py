# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs that are compared, each asked for the same files."""
import functools
import os
import shutil
import subprocess
import sys
from pathlib import Path

from hubs import OWNER
from measure import Program

HUGGINGFACE_HUB = "2.4.0"


@functools.cache
def official_client():
    """The folder with `hf`, and nothing; or nothing, and why there is none. It is installed once."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hubscope"
    folder = cache / f"bench-hf-{HUGGINGFACE_HUB}-python{sys.version_info.major}.{sys.version_info.minor}"
    if not (folder / ".ready").exists():
        for command in ([sys.executable, "-m", "venv", folder],
                        [folder / "bin/python", "-m", "pip", "install", "--quiet",
                         f"huggingface_hub=={HUGGINGFACE_HUB}", "hf_xet"]):
            done = subprocess.run(command, capture_output=True, text=True)
            if done.returncode != 0:
                shutil.rmtree(folder, ignore_errors=True)
                return None, (done.stderr.strip() or done.stdout.strip() or "pip failed").splitlines()[-1]
        (folder / ".ready").touch()
    return folder / "bin", None


def curl(endpoint, repo, paths, out, scratch):
    config = scratch / "curl.txt"
    config.write_text("".join(f'url = "{endpoint}/{OWNER}/{repo}/resolve/main/{path}"\noutput = "{out}/{path}"\n'
                              for path in paths))
    return Program("curl", ["curl", "--silent", "--show-error", "--fail", "--location", "--create-dirs", "--parallel",
                            "--parallel-max", "8", "--config", config])


def aria2c(endpoint, repo, paths, out, scratch):
    listed = scratch / "aria.txt"
    listed.write_text("".join(f"{endpoint}/{OWNER}/{repo}/resolve/main/{path}\n  out={path}\n" for path in paths))
    return Program("aria2c -x8", ["aria2c", "--quiet", "--allow-overwrite=true", "--max-connection-per-server=8",
                                  "--split=8", "--min-split-size=1M", "--max-concurrent-downloads=8",
                                  "--file-allocation=none", "--dir", out, "--input-file", listed])


def flushed_curl(endpoint, repo, path, out):
    """What curl costs when the file is on the medium at the end."""
    return Program("curl, then a flush", ["bash", "-c", 'mkdir -p "$2" && curl --silent --show-error --fail --location '
                                          '--output "$3" "$1" && sync --data "$3"', "curl",
                                          f"{endpoint}/{OWNER}/{repo}/resolve/main/{path}", out, out / path])


def verified_curl(endpoint, repo, path, out, is_flushed):
    """What curl costs when somebody looks at the bytes: they go into the file and through SHA-256 on the way."""
    end = ' && sync --data "$3"' if is_flushed else ""
    return Program("curl + openssl, then a flush" if is_flushed else "curl + openssl",
                   ["bash", "-c", 'set -o pipefail; mkdir -p "$2" && curl --silent --show-error --fail --location "$1" '
                                  '| tee "$3" | openssl dgst -sha256' + end, "curl",
                    f"{endpoint}/{OWNER}/{repo}/resolve/main/{path}", out, out / path])


def curls(endpoint, repo, path, size, count):
    """So many curls at once, each with its share of one file, which they throw away: what connections carry at most."""
    ends = [size * part // count for part in range(count + 1)]
    return Program(f"{count} × curl to /dev/null",
                   ["bash", "-c", 'address=$1; shift; all=(); for range; do curl --silent --show-error --fail --location '
                                  '--range "$range" --output /dev/null "$address" & all+=($!); done; '
                                  'for one in "${all[@]}"; do wait "$one" || exit 1; done', "curls",
                    f"{endpoint}/{OWNER}/{repo}/resolve/main/{path}",
                    *(f"{begin}-{end - 1}" for begin, end in zip(ends, ends[1:]))])


def hf(endpoint, repo, out, has_xet=False):
    folder, _ = official_client()
    environment = {"HF_ENDPOINT": endpoint, "HF_HOME": str(out / "home"), "HF_TOKEN": "", "HF_HUB_DISABLE_TELEMETRY": "1",
                   "HF_HUB_DISABLE_UPDATE_CHECK": "1"}
    if not has_xet:
        environment["HF_HUB_DISABLE_XET"] = "1"
    return Program("hf download, hf_xet" if has_xet else "hf download",
                   [folder / "hf", "download", f"{OWNER}/{repo}", "--quiet"], environment)


def hubscope(build, endpoint, repo, out, *more):
    return Program("hubscope get", [build / "bin/hubscope", "get", f"{OWNER}/{repo}", *more],
                   {"HF_ENDPOINT": endpoint, "HF_HOME": str(out / "home"), "QT_QPA_PLATFORM": "offscreen"})


def has_aria2c():
    return shutil.which("aria2c") is not None
