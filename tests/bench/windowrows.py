# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows about the window: how it stands large things, by hs_windowbench, one program for each run."""
import json
import shutil
import statistics

import benchcards
import hubs
import peers
from benchtensors import INDEX
from hubs import OWNER
from measure import Failed, Program, compare, own_home
from rows import STALL_LIMIT
from scanrow import make_cache

CARD_BYTES = 1_000_000
FIRST_SCREEN_LIMIT = 100  # ms
REMEMBERED_LIMIT = 100    # ms
STALL = {"longestStallMs": "longest stall of the event loop, ms", "stallsOver16": "stalls over 16 ms"}


class Scenario:
    """A program of the bench, and what it said in each run."""

    def __init__(self, bench, name, scenario, *words, environment=None):
        self.home = bench.disk / f"home-{scenario}"
        told = bench.disk / f"{scenario}.json"
        self.program = Program(name, [bench.build / "bin/hs_windowbench", scenario, *words],
                               own_home(self.home) | (environment or {}), output=told)
        self.figures = []

    def prepare(self, kept=()):
        for part in self.home.iterdir() if self.home.exists() else ():
            if part.name not in kept:
                shutil.rmtree(part)
        self.home.mkdir(exist_ok=True)

    def listen(self):
        self.figures.append(json.loads(self.program.output.read_text()))

    def median(self, key):
        return statistics.median(figures[key] for figures in self.figures)

    def slowest(self, key):
        return max(figures[key] for figures in self.figures)


def play(bench, ours, *others, references=()):
    """Takes turns; returns what each of them cost. Ours has to come to its end, what it is compared with need not."""
    scenarios = {scenario.program.name: scenario for scenario in (ours, *others)}

    def prepare():
        for scenario in scenarios.values():
            scenario.prepare()

    def listen(program):
        if program.name in scenarios:
            scenarios[program.name].listen()

    programs = [scenario.program for scenario in scenarios.values()] + list(references)
    results = compare(programs, bench.options.runs, prepare, listen)
    if isinstance(results[ours.program.name], Failed):
        raise results[ours.program.name]
    for name, result in results.items():
        if isinstance(result, Failed):
            bench.report.skip(f"{name}: {result}")
    return {name: result for name, result in results.items() if not isinstance(result, Failed)}


def show(bench, title, ours, words, cost=None, ratios=None):
    """`words`: what a figure is called; `ratios`: key → (figure, what it is the figure of)."""
    lines = []
    for key, what in words.items():
        ratio = (ratios or {}).get(key)
        against = (ours.median(key) / ratio[0], ratio[1]) if ratio and ratio[0] > 0 else None
        lines.append((what, ours.median(key), ours.slowest(key), against))
    bench.report.figures(title, lines)
    if cost:
        bench.report.say(f"- the whole run of the program, its start and its end included: {cost.cpu:.1f} CPU s, at most "
                         f"{cost.peak:.0f} MB")


def bound_stall(bench, name, ours, key="longestStallMs"):
    bench.report.bound(f"{name}: longest stall, ms", ours.median(key), STALL_LIMIT)


def typing(bench):
    models = bench.options.models
    words = ["whisper-large", "llama-tiny-0", "owner-042", "marian-base-09", "detr"]
    with hubs.LocalHub(bench.build, hubs.kept(bench.build, f"scale:models={models}", bench.report.say)) as hub:
        ours = Scenario(bench, "typing", "typing", hub.endpoint, *words)
        costs = play(bench, ours)
    show(bench, f"Typing into the search field, {models:,} models", ours, {
        "letterMs": "a key to its letter in the field, ms", "slowestLetterMs": "the slowest letter, ms",
        "rowsMs": "the last key to the first painted row, ms", "slowestRowsMs": "the slowest word, ms",
        "restMs": "of these the pause in which a further key may come, ms", **STALL}, costs["typing"])
    bound_stall(bench, "typing", ours)


def card(bench):
    for name, title, text in (("long-card", "A card of 1 MB", benchcards.mixed_card(CARD_BYTES)),
                              ("table-card", "A card of 1 MB, mostly tables", benchcards.table_card(CARD_BYTES))):
        data = hubs.make_cards(bench.build, bench.disk, {name: text})
        source = bench.disk / "card.md"
        source.write_text(text)
        with hubs.LocalHub(bench.build, data) as hub:
            ours = Scenario(bench, "card", "card", hub.endpoint, f"hf://{OWNER}/{name}")
            plain = Scenario(bench, "setMarkdown", "setmarkdown", hub.endpoint, source)
            costs = play(bench, ours, plain)
        shutil.rmtree(data)
        ratios = {key: (plain.median(key), "QTextBrowser::setMarkdown")
                  for key in ("firstScreenMs", "allMs", "longestStallMs", "screenMs", "memoryMb") if plain.figures}
        show(bench, title, ours, {
            "firstScreenMs": "the key that opens its page to its first screen, ms", "allMs": "to all of it, ms", **STALL,
            "endMs": "then the key that goes to its end, ms", "screenMs": "the slowest of sixty screens, ms",
            "scrollingLongestStallMs": "longest stall while it is walked through, ms",
            "memoryMb": "memory with it open, MB"}, costs["card"], ratios)
        bench.report.say("- QTextBrowser::setMarkdown has the text already: no window of ours, no network, no links made "
                         "safe, no colours, no page beside it")
        bench.report.bound(f"{title}: first screen, ms", ours.median("firstScreenMs"), FIRST_SCREEN_LIMIT)
        bound_stall(bench, title, ours)
        bound_stall(bench, f"{title}, scrolling", ours, "scrollingLongestStallMs")


def tree(bench):
    data = hubs.kept(bench.build, f"scale:commits={bench.options.commits},files={bench.options.tree_files}",
                     bench.report.say)
    git = Program("git ls-tree", ["git", "-C", hubs.git_folder(data, "scale/many-files"), "ls-tree", "-r", "main"])
    with hubs.LocalHub(bench.build, data) as hub:
        ours = Scenario(bench, "tree", "tree", hub.endpoint, "hf://scale/many-files?view=files",
                        f"item-{bench.options.tree_files - 1:07}")
        costs = play(bench, ours, references=[git])
    ratios = {"filterMs": (costs["git ls-tree"].wall * 1000, "git ls-tree -r")} if "git ls-tree" in costs else {}
    show(bench, f"A tree of {bench.options.tree_files:,} files", ours, {
        "firstScreenMs": "the key that opens its page to the first folders, ms",
        "filterMs": "the last key of a filter to the one file it leaves, for which all are listed, ms",
        "entries": "entries then known", "clearMs": "the key that clears it to all folders, ms", **STALL,
        "folderMs": "the key that opens a folder of 1,000 files to its rows, ms",
        "endMs": "the key to the last row, ms", "pageMs": "the slowest of thirty pages up, ms",
        "scrollingLongestStallMs": "longest stall meanwhile, ms"}, costs["tree"], ratios)
    bound_stall(bench, "tree, listing and filtering", ours)
    bound_stall(bench, "tree, scrolling", ours, "scrollingLongestStallMs")


def commits(bench):
    data = hubs.kept(bench.build, f"scale:commits={bench.options.commits},files={bench.options.tree_files}",
                     bench.report.say)
    git = Program("git log", ["git", "-C", hubs.git_folder(data, "scale/many-commits"), "log",
                              "--format=%H %P %an %ae %at %s%n%b", "main"])
    with hubs.LocalHub(bench.build, data) as hub:
        ours = Scenario(bench, "commits", "commits", hub.endpoint, "hf://scale/many-commits?view=history",
                        f"step {bench.options.commits - 1}")
        costs = play(bench, ours, references=[git])
    ratios = {"allMs": (costs["git log"].wall * 1000, "git log")} if "git log" in costs else {}
    show(bench, f"A list of {bench.options.commits:,} commits", ours, {
        "firstScreenMs": "the key that opens its page to the first rows, ms",
        "allMs": "the first press of End to the very last row, ms", "commits": "commits then listed",
        "pageMs": "the slowest of thirty pages up, ms", "filterMs": "the last key of a filter to the row it leaves, ms",
        **STALL}, costs["commits"], ratios)
    bound_stall(bench, "commits", ours)


def tensors(bench):
    data = hubs.make_tensors(bench.build, bench.disk)
    folder, why = peers.official_client()
    script = (f"from huggingface_hub import HfApi; found = HfApi().get_safetensors_metadata('{OWNER}/huge-model'); "
              "print(len(found.weight_map))")
    with hubs.LocalHub(bench.build, data) as hub:
        ours = Scenario(bench, "tensors", "tensors", hub.endpoint, f"hf://{OWNER}/huge-model@main/{INDEX}",
                        "layers.125.mlp")
        client = [Program("get_safetensors_metadata", [folder / "python", "-c", script],
                          {"HF_ENDPOINT": hub.endpoint, "HF_HOME": str(bench.disk / "hf"), "HF_TOKEN": ""})] if folder else []
        costs = play(bench, ours, references=client)
    shutil.rmtree(data)
    if not folder:
        bench.report.skip(f"huggingface_hub: the official client cannot be had ({why})")
    ratios = {}
    if client and client[0].name in costs:
        ratios["allMs"] = (costs[client[0].name].wall * 1000, "huggingface_hub's get_safetensors_metadata, a whole program")
    show(bench, "The tensors of a model of 405 B parameters, 191 files", ours, {
        "allMs": "the key that opens the index to all tensors, ms", "tensors": "tensors then listed",
        "filterMs": "the last key of a filter to what it leaves, ms", **STALL}, costs["tensors"], ratios)
    bound_stall(bench, "tensors", ours)


TABS = ["hf://lagos-speech/whisper-large-v3-yoruba", "hf://search/datasets", "hf://kestrel-lm/kestrel-8b",
        "hf://lagos-speech/whisper-large-v3-yoruba@main/config.json",
        "hf://lagos-speech/whisper-large-v3-yoruba@main?view=history", "hf://search/models?search=whisper",
        "hf://datasets/kestrel-lm/kestrel-instruct-mix@main?view=viewer", "hf://ada-lindqvist/html-in-cards",
        "hf://lagos-speech/whisper-large-v3-yoruba@main?view=insights"]


def tabs(bench):
    """Nine more beside the one that every window has."""
    with hubs.LocalHub(bench.build, bench.disk / "hub-sample", "--seed", "sample") as hub:
        ours = Scenario(bench, "tabs", "tabs", hub.endpoint, *TABS)
        empty = Program("empty QMainWindow", [bench.build / "bin/hs_emptywindow"], own_home(ours.home))
        costs = play(bench, ours, references=[empty])
    shutil.rmtree(bench.disk / "hub-sample")
    ratios = {key: (costs[empty.name].peak, "an empty QMainWindow") for key in ("oneTabMb", "allTabsMb")
              if empty.name in costs}
    show(bench, "Memory with ten tabs of the sample hub", ours, {
        "oneTabMb": "one tab, MB", "tabs": "tabs", "allTabsMb": "all tabs, MB", **STALL,
        "switchMs": "the key to the next tab to its page, ms", "slowestSwitchMs": "the slowest of them, ms",
        "switchingLongestStallMs": "longest stall meanwhile, ms"}, costs["tabs"], ratios)
    bound_stall(bench, "tabs, opening", ours)
    bound_stall(bench, "tabs, switching", ours, "switchingLongestStallMs")


def library(bench):
    """Each run is a second start: the first one has looked at the disk."""
    cache = bench.disk / "cache"
    make_cache(cache, bench.options.scan_repos, bench.options.scan_blobs)
    with hubs.LocalHub(bench.build, bench.disk / "hub-empty") as hub:
        ours = Scenario(bench, "library", "library", hub.endpoint, environment={"HF_HUB_CACHE": str(cache)})
        ours.prepare()
        compare([ours.program], 1, lambda: None)
        costs = compare([ours.program], bench.options.runs, lambda: ours.prepare(kept=("cache",)),
                        lambda _: ours.listen())
    shutil.rmtree(cache)
    shutil.rmtree(bench.disk / "hub-empty")
    if isinstance(costs["library"], Failed):
        raise costs["library"]
    if not all(figures["isRemembered"] for figures in ours.figures):
        bench.report.say("- the disk was looked through before the page was there: its rows are not those remembered")
    show(bench, f"The library, {bench.options.scan_repos:,} repositories and {bench.options.scan_blobs:,} blobs", ours, {
        "atOnceMs": "the key that opens it, right after the start, to the remembered rows, ms",
        "repositories": "repositories shown", "againMs": "the same later, ms", **STALL,
        "againLongestStallMs": "longest stall later, ms"}, costs["library"])
    bench.report.bound("library: remembered state shown, ms", ours.median("atOnceMs"), REMEMBERED_LIMIT)
    bound_stall(bench, "library, start and scan", ours)
    bound_stall(bench, "library, opened again", ours, "againLongestStallMs")


def transfers(bench):
    """Slow enough that there is something to look at."""
    count, size, rate = bench.options.transfer_files, 20_000, 200_000
    data, _ = hubs.make_many(bench.build, bench.disk, count, size)
    with hubs.LocalHub(bench.build, data) as hub:
        ours = Scenario(bench, "transfers", "transfers", hub.endpoint, f"hf://{OWNER}/small")

        def prepare():
            ours.prepare()
            settings = ours.home / "config/hubscope/preferences.ini"
            settings.parent.mkdir(parents=True)
            settings.write_text(f"[Transfers]\nrateLimit={rate}\nwhenClosing=PauseAndQuit\n")

        costs = compare([ours.program], bench.options.runs, prepare, lambda _: ours.listen())
    shutil.rmtree(data)
    if isinstance(costs["transfers"], Failed):
        raise costs["transfers"]
    show(bench, f"A list of {count:,} transfers, of which some move", ours, {
        "firstScreenMs": "the key that opens the page to its first rows, ms",
        "planningLongestStallMs": "longest stall until they are planned, ms",
        "unfoldMs": "the key that unfolds them to all rows, ms", "rows": "rows then", "moving": "files that move then",
        "unfoldingLongestStallMs": "longest stall meanwhile, ms",
        "longestStallMs": "longest stall while one pages up and down for ten seconds, ms",
        "stallsOver16": "stalls over 16 ms", "memoryMb": "memory, MB"}, costs["transfers"])
    for key, name in (("planningLongestStallMs", "planning"), ("unfoldingLongestStallMs", "unfolding"),
                      ("longestStallMs", "paging")):
        bound_stall(bench, f"transfers, {name}", ours, key)
