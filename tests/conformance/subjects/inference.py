# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Inference: the local hub passes on to a server of ours what the client asks its router."""
from kit import world
from kit.localhub import TOKENS, LocalHub
from kit.recorded import RECORDED, compare
from kit.upstream import MODEL
from kit.world import Subject, api

# server: --inference-upstream {upstream}

ROUTER = "/-/router/v1"


def client(user="alice", url=None):
    from huggingface_hub import InferenceClient

    return InferenceClient(base_url=(url or world.hub.url) + ROUTER, api_key=TOKENS[user] if user else "hf_nobody")


class Inference(Subject):
    def test_a_chat_is_answered_whole_and_word_by_word(self):
        messages = [{"role": "user", "content": "say this again"}]
        answer = client().chat_completion(messages, model=MODEL, max_tokens=20, temperature=0.5)
        self.assertEqual(answer.choices[0].message.content, "say this again")
        asking = client()  # its streams end with it
        pieces = [piece.choices[0].delta.content for piece in asking.chat_completion(messages, model=MODEL, stream=True)]
        self.assertEqual(pieces, ["say ", "this ", "again "])
        path, headers, question = world.upstream.asked[-2]
        self.assertEqual((path, question["max_tokens"], question["temperature"]), ("/v1/chat/completions", 20, 0.5))
        self.assertNotIn(TOKENS["alice"], str(headers))

    def test_by_its_other_name(self):
        answer = client().chat.completions.create(model=MODEL + ":fastest", messages=[{"role": "user", "content": "again"}])
        self.assertEqual(answer.choices[0].message.content, "again")
        self.assertEqual(world.upstream.asked[-1][2]["model"], MODEL)

    def test_models_that_are_served_are_listed(self):
        status, answer = world.hub.ask("GET", f"{ROUTER}/models")
        self.assertEqual((status, [model["id"] for model in answer["data"]]), (200, [MODEL]))
        self.assertEqual(answer["data"][0]["providers"][0]["status"], "live")

    def test_a_stranger_is_refused(self):
        self.refused(401, client(None).chat_completion, [{"role": "user", "content": "again"}], model=MODEL)

    def test_providers_of_a_served_model_are_told(self):
        name = MODEL
        api().create_repo(name)
        api().upload_file(path_or_fileobj=b"---\npipeline_tag: text-generation\n---\n", path_in_repo="README.md", repo_id=name)
        info = api().model_info(name, expand=["inferenceProviderMapping", "inference"])
        self.assertEqual(info.inference, "warm")
        self.assertEqual([mapping.provider for mapping in info.inference_provider_mapping], ["hf-inference"])
        self.assertEqual([model.id for model in api().list_models(inference_provider="all")], [name])
        if RECORDED.is_dir():
            answer = world.hub.ask("GET", f"/api/models/{name}?expand=inferenceProviderMapping")[1]
            compare(self, "providers of a model", ["models-expand/*--expand--*"], [answer], (".inferenceProviderMapping",))

    def test_without_a_server_behind_it(self):
        program = world.root / "alone"
        program.mkdir()
        hub = LocalHub(world.programs / "hubscope-localhub", program)
        self.addCleanup(hub.stop)
        self.refused(503, client(url=hub.url).chat_completion, [{"role": "user", "content": "again"}], model=MODEL)
