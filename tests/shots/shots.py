#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page of the real program on the sample hub, light and dark, wide and narrow, as pictures to look at.

usage: shots.py BUILD_FOLDER OUTPUT_FOLDER [NAME…]

Each picture is a run of its own with fresh settings, in a real window on a virtual display of that size.
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import librarycache

MODEL = "hf://lagos-speech/whisper-large-v3-yoruba"
DATASET = "hf://datasets/kestrel-lm/kestrel-instruct-mix"
PAGES = {
    "01-models": ["hf://search/models"],
    "01-models-whisper": ["hf://search/models?search=whisper"],
    "01-models-nothing": ["hf://search/models?search=no-such-thing"],
    "01-datasets": ["hf://search/datasets"],
    "01-spaces": ["hf://search/spaces"],
    "01-models-filtered": ["hf://search/models?pipeline_tag=text-generation&filter=transformers&exclude=license%3Amit"
                           "&num_parameters=min:1M,max:24B"],
    "01-models-quantized": ["hf://search/models?search=GGUF"],
    "01-collections": ["hf://search/collections"],
    "01-people": ["hf://search/people?search=la"],
    "01-everything": ["hf://search/everything?search=kestrel"],
    "02-card": [MODEL],
    "02-card-hostile": ["hf://ada-lindqvist/html-in-cards"],
    "02-card-arabic": ["hf://datasets/qalam-lab/arabic-proverbs"],
    "02-not-found": ["hf://nobody/nothing"],
    "02-gated": ["hf://kestrel-lm/kestrel-clinic"],
    "03-files": [MODEL + "@main/config.json"],
    "03-files-weights": [MODEL + "@main/model.safetensors"],
    "03b-viewer": [DATASET + "@main?view=viewer"],
    "04-history": [MODEL + "@main?view=history"],
    "04-history-file": [MODEL + "@main?view=history&path=README.md"],
    "04-compare": ["hubscope://compare?base=hf%3A%2F%2Flagos-speech%2Fwhisper-large-v3-yoruba%40v1.0"
                   "&head=hf%3A%2F%2Flagos-speech%2Fwhisper-large-v3-yoruba"],
    "04c-insights": [MODEL + "@main?view=insights"],
    "05-transfers": ["hubscope://transfers"],
    "08-library": ["hubscope://library"],
    "09-settings": ["hf://search/models", "hubscope://settings"],
    "11-organization": ["hf://lagos-speech"],
    "11-organization-models": ["hf://lagos-speech?view=models"],
    "11-person": ["hf://ada-lindqvist"],
    "11-nobody": ["hf://nobody-at-all"],
    "11-collection": ["hf://collections/kestrel-lm/the-kestrel-family"],
    "11-trending": ["hubscope://trending"],
    "11-watching": ["hubscope://watching"],
    "12-palette": [MODEL, "hf://search/models", "hubscope://palette"],
    "12b-sign-in": ["hf://search/models", "hubscope://sign-in"],
    "15-unreachable": ["--endpoint", "http://127.0.0.1:9"],
    "16-help": [MODEL, "hubscope://help"],
    "16-shortcuts": [MODEL, "hubscope://shortcuts"],
    "16-about": [MODEL, "hubscope://about"],
}
SIZES = {"": (1440, 900), "-narrow": (1024, 640)}


def take(build, page, addresses, appearance, size, target, shared):
    with tempfile.TemporaryDirectory() as home:
        config = Path(home) / "config" / "hubscope"
        config.mkdir(parents=True)
        (config / "preferences.ini").write_text(f"[Appearance]\nscheme={appearance}\n")
        if "hubscope://library" in addresses:
            librarycache.fill(f"{home}/hf/hub")
        environment = dict(os.environ, XDG_CONFIG_HOME=f"{home}/config", XDG_STATE_HOME=f"{home}/state",
                           XDG_DATA_HOME=f"{home}/data", XDG_CACHE_HOME=shared, HF_HOME=f"{home}/hf", HF_TOKEN="")
        screen = f"-screen 0 {size[0]}x{size[1]}x24"
        hub = [] if "--endpoint" in addresses else ["--sample"]
        command = ["xvfb-run", "--auto-servernum", f"--server-args={screen}", str(build / "bin/hubscope"), *hub,
                   "--picture", str(target), "--for", "1", *addresses, "-qwindowgeometry", f"{size[0]}x{size[1]}+0+0"]
        result = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    if result.returncode != 0 or not target.exists():
        print(f"{target.name}: no picture (exit {result.returncode})\n{result.stderr[-1500:]}", file=sys.stderr)
        return False
    print(target)
    return True


def main():
    build, output = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    wanted = sys.argv[3:]
    output.mkdir(parents=True, exist_ok=True)
    good = True
    with tempfile.TemporaryDirectory() as shared:
        for page, addresses in PAGES.items():
            if wanted and page not in wanted:
                continue
            for appearance in (os.environ.get("HS_ONLY", "Light Dark").split()):
                for suffix, size in SIZES.items():
                    target = output / f"{page}-{appearance.lower()}{suffix}.png"
                    target.unlink(missing_ok=True)
                    good &= take(build, page, addresses, appearance, size, target, shared)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
