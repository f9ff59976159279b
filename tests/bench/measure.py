# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Running programs and laying what they cost side by side."""
import contextlib
import dataclasses
import os
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from pathlib import Path


@dataclasses.dataclass
class Cost:
    """Seconds of wall and CPU time (with all children), and the most memory that one process held, in MB."""
    wall: float
    cpu: float
    peak: float


class Failed(Exception):
    """A program that did not do what it was asked for."""


@dataclasses.dataclass
class Program:
    name: str
    command: list
    environment: dict = dataclasses.field(default_factory=dict)
    timeout: float = 1200
    output: Path | None = None  # where its standard output goes; nowhere without it


def run(program):
    """In an empty folder: what stands in that of whoever runs the bench is no business of the program's."""
    with tempfile.TemporaryDirectory(prefix="hubscope-bench-") as folder:
        return _run_in(folder, program)


def _run_in(folder, program):
    environment = {key: value for key, value in os.environ.items() if not key.startswith("HF_")}
    environment |= program.environment
    if not shutil.which(str(program.command[0])):
        raise Failed(f"{program.name}: {program.command[0]} is not there")
    told = program.output.open("wb") if program.output else contextlib.nullcontext(subprocess.DEVNULL)
    start = time.monotonic()
    with told as output, subprocess.Popen([str(word) for word in program.command], stdin=subprocess.DEVNULL,
                                          stdout=output, stderr=subprocess.PIPE, cwd=folder,
                                          env=environment) as process:
        watch = _Watch(process, program.timeout)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = watch.stop()
    if process.returncode != 0:
        raise Failed(f"{program.name} ended with {process.returncode}: {errors.decode(errors='replace')[-600:].strip()}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, peak)


class _Watch:
    """Ends what takes too long, and notes the most memory. What the system tells at the end (ru_maxrss) counts our own
    memory at the moment of the start as well, which is more than curl's."""

    def __init__(self, process, seconds):
        self.process = process
        self.end = time.monotonic() + seconds
        self.has_ended = threading.Event()
        self.peak = 0.0
        self.thread = threading.Thread(target=self._look, daemon=True)
        self.thread.start()

    def _look(self):
        while not self.has_ended.wait(0.01):
            if time.monotonic() > self.end:
                self.process.kill()
            try:
                with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as facts:
                    for line in facts:
                        if line.startswith("VmHWM:"):
                            self.peak = max(self.peak, int(line.split()[1]) / 1024)
            except OSError:
                pass

    def stop(self):
        self.has_ended.set()
        self.thread.join()
        return self.peak


def own_home(home):
    """The environment of a program with a window that knows nothing of whoever runs the bench."""
    return {"QT_QPA_PLATFORM": "xcb" if os.environ.get("DISPLAY") else "offscreen", "HF_HOME": str(home / "hf"),
            "XDG_CONFIG_HOME": str(home / "config"), "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_DATA_HOME": str(home / "data"), "XDG_STATE_HOME": str(home / "state")}


def median(costs):
    return Cost(*(statistics.median(getattr(cost, field.name) for cost in costs) for field in dataclasses.fields(Cost)))


def compare(programs, runs, prepare, after=None):
    """Every program in turn, `runs` times, so that a slow minute of the machine hits all of them: name → Cost of the
    medians, or the Failed that stopped it."""
    costs = {program.name: [] for program in programs}
    failures = {}
    for _ in range(runs):
        for program in programs:
            if program.name in failures:
                continue
            prepare()
            os.sync()
            try:
                costs[program.name].append(run(program))
                if after:
                    after(program)
            except Failed as failure:
                failures[program.name] = failure
    return {name: failures.get(name) or median(values) for name, values in costs.items()}


class Report:
    """Markdown on standard output, and all figures for a file."""

    def __init__(self):
        self.rows = []
        self.bounds = []

    def say(self, text):
        print(text, flush=True)

    def table(self, title, results, base, more=()):
        """`more`: (heading, function of a Cost) for further columns."""
        self.say(f"\n### {title}\n")
        headings = ["", "wall s", "CPU s", "peak MB", f"wall ÷ {base}", *(heading for heading, _ in more)]
        self.say("| " + " | ".join(headings) + " |")
        self.say("|---|" + "--:|" * (len(headings) - 1))
        for name, cost in results.items():
            if isinstance(cost, Failed):
                self.say(f"| {name} | failed: {str(cost)[:160]}" + " |" * (len(headings) - 1))
                continue
            against = results.get(base)
            ratio = f"{cost.wall / against.wall:.2f}" if isinstance(against, Cost) else ""
            figures = [f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.peak:.0f}", ratio,
                       *(f"{of(cost):.2f}" for _, of in more)]
            self.say(f"| {name} | " + " | ".join(figures) + " |")
            self.rows.append({"row": title, "program": name} | dataclasses.asdict(cost))

    def figures(self, title, lines):
        """`lines`: (what, median of the runs, slowest run, ratio and to what; None: an absolute figure)."""
        self.say(f"\n### {title}\n")
        self.say("| | median | slowest run | ratio |")
        self.say("|---|--:|--:|---|")
        for what, median_run, slowest, ratio in lines:
            against = f"{ratio[0]:.2f} × {ratio[1]}" if ratio else "absolute"
            self.say(f"| {what} | {_rounded(median_run)} | {_rounded(slowest)} | {against} |")
            self.rows.append({"row": title, "figure": what, "median": median_run, "slowest": slowest,
                              "ratio": ratio[0] if ratio else None, "against": ratio[1] if ratio else None})

    def bound(self, text, value, limit, is_least=False):
        """What the project promises: the value is at most (or at least) the limit."""
        holds = value >= limit if is_least else value <= limit
        sign = "≥" if is_least else "≤"
        self.say(f"- {'holds' if holds else '**does not hold**'}: {text}: {value:.2f} (asked: {sign} {limit:g})")
        self.bounds.append({"bound": text, "value": value, "limit": limit, "holds": holds})

    def skip(self, text):
        self.say(f"- skipped: {text}")


def _rounded(value):
    return f"{value:,.0f}" if float(value).is_integer() or value >= 1000 else f"{value:.1f}"


def costs_of(results, *names):
    """The costs of these programs, or nothing when one of them is missing or failed."""
    found = [results.get(name) for name in names]
    return found if all(isinstance(cost, Cost) for cost in found) else None
