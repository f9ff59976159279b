# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one subject: starts the server it asks for, points the clients at it, runs its tests, notes what worked."""
import argparse
import importlib
import os
import sys
import tempfile
import unittest
from pathlib import Path

from kit import table, world
from kit.localhub import LocalHub


def read_arguments():
    parser = argparse.ArgumentParser(prog="tests/conformance/run")
    parser.add_argument("--programs", type=Path, required=True)
    parser.add_argument("--results", type=Path, required=True)
    parser.add_argument("subject")
    parser.add_argument("rest", nargs=argparse.REMAINDER)
    return parser.parse_args()


def set_environment(url: str, folder: Path):
    """All of this is read when huggingface_hub is imported, so it stands before every import of it."""
    for name in [name for name in os.environ if name.startswith(("HF_", "HUGGING", "HUGGINGFACE_"))]:
        del os.environ[name]
    os.environ.update({
        "HF_ENDPOINT": url,
        "HF_HOME": str(folder / "hf"),
        "HF_HUB_DISABLE_XET": "1",  # uploads go by LFS, which is what the local hub offers
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "HF_HUB_DISABLE_UPDATE_CHECK": "1",
        "NO_COLOR": "1",
    })


def run_subject(name: str, programs: Path, results: Path, rest: list[str]) -> bool:
    noted = results / f"{name}.json"
    noted.unlink(missing_ok=True)
    results.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="conformance-") as temporary:
        folder = Path(temporary)
        subject_file = Path(__file__).parents[1] / "subjects" / f"{name}.py"
        hub = LocalHub(programs / "hubscope-localhub", folder, world.server_arguments(subject_file, folder))
        set_environment(hub.url, folder)
        world.open_world(hub, programs, folder)
        subject = importlib.import_module(f"subjects.{name}")
        suite = unittest.defaultTestLoader.loadTestsFromModule(subject)
        if rest:
            suite = unittest.defaultTestLoader.loadTestsFromNames(rest, subject)
        result = unittest.TextTestRunner(verbosity=2, stream=sys.stdout).run(suite)
        world.close_world()
        is_good = hub.stop() == 0 and result.wasSuccessful() and result.testsRun > 0
        if is_good and not rest:
            world.coverage.write(noted)
        if not is_good:
            print(hub_log_tail(folder))
    return is_good


def hub_log_tail(folder: Path) -> str:
    lines = (folder / "localhub.log").read_text().splitlines()
    return "\n".join(["--- hubscope-localhub said:", *lines[-20:]]) if lines else ""


def main():
    arguments = read_arguments()
    if arguments.subject == "table":
        return table.main(arguments.results, arguments.rest)
    return 0 if run_subject(arguments.subject, arguments.programs, arguments.results, arguments.rest) else 1


sys.exit(main())
