# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The data set viewer: no official client asks another one than huggingface.co's, so recorded answers are the judge."""
import unittest
from urllib.parse import quote

from kit import world
from kit.recorded import RECORDED, differences, judge, matching, recorded_answers, recorded_files
from kit.shapes import Shape
from kit.world import Subject

# server: --seed sample

VIEWER = "/-/datasets-server"

#: Columns' names are keys, and what is in them is the author's.
OPAQUE = ("*.row", "*.features", "*.type", "*.frequencies", "*.download_checksums", "*.min", "*.max", "*.mean", "*.median", "*.std",
          "*.bin_edges")

#: What is asked of every data set: the path, the levels that it is asked of (a split, a subset, the whole), the recorded
#: answers, and fields whose keys are data.
QUESTIONS = [
    ("is-valid", ("", "config", "split"), "is-valid--200*", ()),
    ("splits", ("", "config"), "splits--200*", ()),
    ("first-rows", ("split",), "first-rows--200*", ()),
    ("rows", ("split",), "rows--200*", ()),
    ("parquet", ("",), "parquet--200*", ()),
    ("size", ("", "config"), "size--200*", ()),
    ("info", ("",), "info--200--dataset*", (".dataset_info", ".dataset_info.*.splits")),
    ("info", ("config",), "info--200--config*", (".dataset_info.splits",)),
    ("statistics", ("split",), "statistics--200*", ()),
]

#: Recorded refusals: the file, what we ask.
REFUSALS = {
    "filter--422--invalid-parameter": None,
    "filter--422--orderby-with-invalid-symbols": "filter?{split}&orderby=a;b",
    "filter--422--where-with-invalid-symbols": "filter?{split}&where=a;b",
    "first-rows--422--missing--required--parameter": "first-rows",
    "rows--422--missing-config": "rows?dataset={dataset}&split=train",
    "rows--422--missing-split": "rows?dataset={dataset}&config=default",
    "rows--422--negative-length": "rows?{split}&length=-1",
    "rows--422--negative-offset": "rows?{split}&offset=-1",
    "rows--422--non-integer-length": "rows?{split}&length=many",
    "rows--422--non-integer-offset": "rows?{split}&offset=many",
    "search--422--missing-query": "search?{split}",
    "splits--422--missing--dataset--parameter": "splits",
    "splits--401--inexistent--dataset--and--not--authenticated": "splits?dataset=nobody/nothing",
}

#: Recorded refusals whose words are others by now (dataset-viewer, services/search/src/search/routes/filter.py).
REWORDED = {
    "filter--422--orderby-with-invalid-symbols": {"error": "Parameter 'orderby' contains errors or invalid symbols"},
    "filter--422--where-with-invalid-symbols": {"error": "Parameter 'where' contains errors or invalid symbols"},
}


@unittest.skipUnless(RECORDED.is_dir(), "the recorded answers are not on this machine")
class Viewer(Subject):
    @classmethod
    def setUpClass(cls):
        cls.files = recorded_files()
        cls.splits = []
        for dataset in world.hub.ask("GET", "/api/datasets?limit=100", user=None)[1]:
            status, answer = world.hub.ask("GET", f"{VIEWER}/splits?dataset={quote(dataset['id'])}")
            if status == 200 and answer["splits"]:
                cls.splits.append(answer["splits"][0])

    def test_answers_have_the_recorded_fields_and_types(self):
        self.assertGreater(len(self.splits), 5)
        for name, levels, files, maps in QUESTIONS:
            shape = f"viewer: {name}{' of a subset' if levels == ('config',) else ''}"
            with self.subTest(shape):
                recorded = Shape(maps, OPAQUE)
                for file in matching(self.files, [f"dataset-viewer/{files}"]):
                    for answer in recorded_answers(file):
                        recorded.add(answer)
                judge(self, shape, differences(self.our_shape(name, levels, Shape(maps, OPAQUE)), recorded))

    def our_shape(self, name, levels, shape):
        for split in self.splits:
            for level in levels:
                status, answer = world.hub.ask("GET", f"{VIEWER}/{name}?{self.parameters(split, level)}")
                self.assertIn(status, (200, 501), answer)  # 501: files that the local hub does not read
                if status == 200:
                    shape.add(answer)
        return shape

    @staticmethod
    def parameters(split, level="split"):
        fields = ["dataset", *(["config"] if level else []), *(["split"] if level == "split" else [])]
        return "&".join(f"{field}={quote(split[field])}" for field in fields)

    def test_refusals_are_the_recorded_ones(self):
        split = self.splits[0]
        for file in matching(self.files, ["dataset-viewer/*--4*"]):
            name = file.removeprefix("dataset-viewer/").removesuffix(".json")
            question = REFUSALS.get(name)
            if not question:
                continue
            with self.subTest(name):
                where = question.format(split=self.parameters(split), dataset=quote(split["dataset"]))
                status, answer = world.hub.ask("GET", f"{VIEWER}/{where}", user=None)
                expected = REWORDED.get(name, recorded_answers(file)[0])
                self.assertEqual((status, answer), (int(name.split("--")[1]), expected))
