# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers of huggingface.co that were recorded, beside ours to the same kind of question.

Every recorded file belongs to a rule below. Fields and types have to be the same, both ways; what differs stands in
alloweddifferences.toml with its reason, and nothing stands there that does not differ."""
import json
import unittest
from collections.abc import Callable
from dataclasses import dataclass, field

from kit import world
from kit.recorded import (ALLOWED, MAPS, OPAQUE, RECORDED, differences, judge, matching, recorded_answers,
                          recorded_files)
from kit.shapes import Shape
from kit.world import Subject

# server: --seed sample

SMALL = "bridgetongue/language-spotter"


@dataclass
class Rule:
    """Recorded files and the questions of ours that they are compared with.

    {model}, {dataset} and {space} in a question stand for some of the sample's."""

    shape: str
    files: list[str]
    questions: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    maps: tuple = ()
    opaque: tuple = ()
    method: str = "GET"
    body: dict | None = None
    ours: Callable = lambda answer: answer  # the part of our answer that was recorded
    recorded: Callable = lambda answer: answer


@dataclass
class Exchange:
    """Recorded exchanges whose status and header names are compared with ours. {commit} is that of SMALL."""

    shape: str
    files: list[str]
    question: str
    method: str = "HEAD"
    without: list[str] = field(default_factory=list)


def trending_models(answer):
    return [item for item in answer["recentlyTrending"] if item["repoType"] == "model"]


RULES = [
    Rule("model", ["models-info/*"], ["/api/models/{model}", "/api/models/{model}?blobs=true"]),
    Rule("model, in a list", ["models-list/*"], ["/api/models?limit=100"],
         without=["models-list/full-true*", "models-list/trending-with-author*"]),
    Rule("model, in a full list", ["models-list/full-true*"], ["/api/models?limit=100&full=true"]),
    Rule("data set", ["datasets-info/*"], ["/api/datasets/{dataset}"], without=["datasets-info/rajpurkar*"]),
    Rule("tree", ["tree/*"], ["/api/models/{model}/tree/main?recursive=true", "/api/spaces/{space}/tree/main",
                              "/api/datasets/{dataset}/tree/main?recursive=true&expand=true"],
         without=["tree/Bingsu*"]),
    Rule("commits", ["commits/*"], ["/api/models/{model}/commits/main", "/api/datasets/{dataset}/commits/main",
                                    "/api/spaces/{space}/commits/main"], without=["commits/openai*"]),
    Rule("refs", ["refs/*"], ["/api/models/{model}/refs", "/api/spaces/{space}/refs"]),
    Rule("size of a tree", ["treesize/*"], ["/api/models/{model}/treesize/main"]),
    Rule("paths", ["paths-info/*"], ["/api/models/{model}/paths-info/main"], method="POST",
         body={"paths": ["README.md", "model.safetensors", ".gitattributes"], "expand": True}),
    Rule("tasks", ["other/api--tasks*"], ["/api/tasks"], maps=("",)),
    Rule("whoami", ["whoami/hub.js*"], ["/api/whoami-v2"]),
    # Authors are compared where they talk, in discussions.py.
    Rule("what is trending", ["trending/*"], ["/api/trending"], opaque=("*.authorData",), ours=trending_models,
         recorded=lambda answer: list(answer.values())),
    Rule("made repository", ["other/repos-create*"], ["/api/repos/create"], method="POST",
         body={"name": "recorded-space", "type": "space", "sdk": "static"}),
]

EXCHANGES = [
    Exchange("file, redirected to the cache", ["resolve/HEAD-307*.json"], f"/{SMALL}/resolve/main/config.json"),
    Exchange("large file, redirected", ["resolve/HEAD-302*"], f"/{SMALL}/resolve/main/model.safetensors"),
    Exchange("file in the cache, HEAD", ["resolve/HEAD-200--resolve-cache*"],
             f"/api/resolve-cache/models/{SMALL}/{{commit}}/config.json"),
    Exchange("file in the cache", ["resolve/resolve-cache*"],
             f"/api/resolve-cache/models/{SMALL}/{{commit}}/config.json", method="GET"),
    Exchange("missing file", ["resolve/HEAD-404*"], f"/{SMALL}/resolve/main/nothing.json"),
    Exchange("repository under another name", ["redirects/*", "models-expand/GET-307*"],
             "/api/models/BridgeTongue/Language-Spotter", method="GET"),
]

#: Of the transport and of the machines between: no promise of the Hub's.
TRANSPORT = {"connection", "date", "via", "x-amz-cf-id", "x-amz-cf-pop", "x-cache", "age", "transfer-encoding", "keep-alive",
             "content-length", "strict-transport-security", "x-hf-warning", "x-request-id", "server", "vary"}

#: Shapes that other subjects compare.
ELSEWHERE = {
    "webhook call": ["webhooks/*"],
    "providers of a model": ["models-expand/*--expand--*"],
    "Space, found by what it does": ["spaces-list/semantic-search*"],
    "discussions": ["discussions/list*"],
    "pull request": ["discussions/detail*"],
    "hidden comment": ["discussions/event*"],
    "description for other programs": ["croissant/*"],
    "viewer": ["dataset-viewer/*"],
}

NOT_COMPARED = {
    "models-info-2022/*": "answers of 2022, which the Hub gives no more",
    "models-list/trending-with-author*": "cut down by who recorded it",
    "models-expand/docs*": "an example out of a text",
    "tree/Bingsu*": "one entry, cut out of its list",
    "commits/openai*": "as a client mapped it",
    "datasets-info/rajpurkar*": "an answer to an expand that was not recorded with it",
    "spaces-list/space-cards*": "of the website, not of the API",
    "resolve/*.http.txt": "headers without their question",
    "flows/*": "held again in flows.py",
    "compatible-kohakuhub/*": "another server's answers",
    "spec/*": "descriptions, no answers",
    "xet/*": "the local hub has no Xet storage",
    "papers/*": "the local hub has no papers",
    "whoami/oauth-userinfo*": "the local hub signs nobody in by OAuth",
    "errors/*": "compared byte by byte in tests/localhub/tst_recordings.cpp, as far as they are whole answers",
}


@unittest.skipUnless(RECORDED.is_dir(), "the recorded answers are not on this machine")
class Recordings(Subject):
    @classmethod
    def setUpClass(cls):
        cls.files = recorded_files()
        cls.names = {kind: [item["id"] for item in world.hub.ask("GET", f"/api/{kind}s?limit=100", user=None)[1]][::5]
                     for kind in ("model", "dataset", "space")}

    def questions(self, rule: Rule):
        for question in rule.questions:
            kind = next((kind for kind in self.names if "{%s}" % kind in question), None)
            yield from (question.format(**{kind: name}) for name in self.names[kind]) if kind else [question]

    def our_shape(self, rule: Rule) -> Shape:
        shape = Shape((*MAPS, *rule.maps), (*OPAQUE, *rule.opaque))
        for question in self.questions(rule):
            status, answer = world.hub.ask(rule.method, question, body=rule.body)
            if status == 200:  # gated ones refuse some
                shape.add(rule.ours(answer))
        self.assertTrue(shape.types, f"nothing was answered to {rule.questions}")
        return shape

    def recorded_shape(self, rule: Rule) -> Shape:
        shape = Shape((*MAPS, *rule.maps), (*OPAQUE, *rule.opaque))
        for name in matching(self.files, rule.files, rule.without):
            for answer in recorded_answers(name):
                shape.add(rule.recorded(answer))
        return shape

    def test_answers_have_the_recorded_fields_and_types(self):
        for rule in RULES:
            with self.subTest(rule.shape):
                recorded = self.recorded_shape(rule)
                if recorded.types:  # some were set aside, and are not on every machine
                    judge(self, rule.shape, differences(self.our_shape(rule), recorded))

    def test_headers_are_the_recorded_ones(self):
        commit = world.hub.ask("GET", f"/api/models/{SMALL}")[1]["sha"]
        for rule in EXCHANGES:
            with self.subTest(rule.shape):
                recorded = [json.loads((RECORDED / name).read_text())["response"]
                            for name in matching(self.files, rule.files) if name.endswith(".exchange.json")]
                ours, _ = world.hub.exchange(rule.method, rule.question.format(commit=commit), user=None)
                self.assertEqual({ours.status}, {response["status"] for response in recorded})
                names = [{name.lower() for name in answer["headers"]} - TRANSPORT for answer in recorded]
                here = {name.lower() for name in ours.headers} - TRANSPORT
                judge(self, rule.shape, {
                    **{name: "is recorded, but not here" for name in set.intersection(*names) - here},
                    **{name: "is here, but not recorded" for name in here - set.union(*names)}})

    def test_every_recorded_file_belongs_to_a_rule(self):
        covered = set(matching(self.files, [*NOT_COMPARED, *sum(ELSEWHERE.values(), [])]))
        for rule in (*RULES, *EXCHANGES):
            covered.update(matching(self.files, rule.files, rule.without))
        self.assertEqual(sorted(set(self.files) - covered), [])
        shapes = {rule.shape for rule in (*RULES, *EXCHANGES)} | ELSEWHERE.keys()
        self.assertEqual([shape for shape in ALLOWED if shape.partition(":")[0] not in shapes], [])
