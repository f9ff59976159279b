# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What this machine can do at most: the limits that stand behind the figures."""
import os
import re
import statistics
import subprocess
import time

from measure import Program, run


def sha256_speed():
    """Bytes a second of one core, by OpenSSL."""
    told = subprocess.run(["openssl", "speed", "-seconds", "2", "-bytes", "1048576", "-evp", "sha256"],
                          capture_output=True, text=True)
    last = told.stdout.strip().splitlines()[-1] if told.returncode == 0 and told.stdout.strip() else ""
    found = re.search(r"([\d.]+)k\s*$", last)
    return float(found[1]) * 1000 if found else 0.0


def sha256_pass(file):
    """What one pass over a file costs, by `openssl dgst`."""
    return run(Program("openssl dgst", ["openssl", "dgst", "-sha256", file]))


def loopback_speed(url, size, runs):
    """Bytes a second that curl takes from the local hub when it throws them away."""
    return size / statistics.median(
        run(Program("curl to /dev/null", ["curl", "--silent", "--fail", "--location", "--output", "/dev/null", url])).wall
        for _ in range(runs))


def disk_speed(folder, size):
    """Bytes a second of plain writing that ends with a flush to the medium."""
    path = folder / "written"
    block = os.urandom(1 << 20)
    start = time.monotonic()
    with path.open("wb", buffering=0) as file:
        for _ in range(size >> 20):
            file.write(block)
        os.fdatasync(file.fileno())
    took = time.monotonic() - start
    path.unlink()
    return size / took


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as facts:
            return next((line.split(":", 1)[1].strip() for line in facts if line.startswith("model name")), "unknown")
    except OSError:
        return "unknown"
