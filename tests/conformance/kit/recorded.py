# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recorded answers of huggingface.co, and what of ours may differ from them."""
import fnmatch
import json
import os
import tomllib
from pathlib import Path

from kit.shapes import Shape

RECORDED = Path(os.environ["HS_SHARED_DIR"]) / "fixtures/api"
ALLOWED = tomllib.loads((Path(__file__).parents[1] / "alloweddifferences.toml").read_text())

#: Fields whose keys are data, and fields whose content is the author's: nothing can be asked of them.
MAPS = ("*.safetensors.parameters",)
OPAQUE = ("*.cardData", "*.config", "*.widgetData", "*.model-index", "*.transformersInfo", "*.gguf", "*.securityRepoStatus")


def recorded_files() -> list[str]:
    return sorted(str(file.relative_to(RECORDED)) for file in RECORDED.rglob("*") if file.is_file())


def matching(files: list[str], patterns, without=()) -> list[str]:
    return [name for name in files if any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)
            and not any(fnmatch.fnmatchcase(name, pattern) for pattern in without)]


def recorded_answers(name: str) -> list:
    """The JSON of a recorded answer, once: an exchange whose body is a file of its own gives nothing."""
    if not name.endswith(".json"):
        return []
    content = json.loads((RECORDED / name).read_text())
    if name.endswith(".exchange.json"):
        response = content["response"]
        return [response["body_json"]] if response["status"] == 200 and "body_json" in response else []
    return [content]


def differences(ours: Shape, recorded: Shape) -> dict[str, str]:
    return {**{path: "is recorded, but not here" for path in ours.lacks(recorded)},
            **{path: "is here, but not recorded" for path in recorded.lacks(ours)},
            **ours.disagrees(recorded)}


def judge(test, shape: str, found: dict[str, str]):
    """Fails a test for differences that alloweddifferences.toml does not name, and for those it names in vain."""
    allowed = ALLOWED.get(shape, {})
    test.assertEqual({path: what for path, what in found.items() if path not in allowed}, {}, shape)
    test.assertEqual(sorted(allowed.keys() - found.keys()), [], f"{shape}: allowed, yet alike")


def compare(test, shape: str, files: list[str], answers: list, maps=(), opaque=()):
    """Our answers beside the recorded ones of these files; nothing where those are not on this machine."""
    recorded, ours = Shape((*MAPS, *maps), (*OPAQUE, *opaque)), Shape((*MAPS, *maps), (*OPAQUE, *opaque))
    for name in matching(recorded_files(), files):
        for answer in recorded_answers(name):
            recorded.add(answer)
    if recorded.types:
        for answer in answers:
            ours.add(answer)
        judge(test, shape, differences(ours, recorded))
