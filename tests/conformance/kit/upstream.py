# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small server that speaks OpenAI's protocol, for the local hub to pass inference on to."""
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MODEL = "acme/parrot"


class Upstream:
    """Says back what was said last, word by word; remembers what it was asked."""

    def __init__(self):
        self.asked = []
        upstream = self

        class Answering(BaseHTTPRequestHandler):
            def do_GET(self):
                self.answer({"object": "list", "data": [{"id": MODEL, "object": "model", "created": 0, "owned_by": "acme"}]})

            def do_POST(self):
                question = json.loads(self.rfile.read(int(self.headers["content-length"])))
                upstream.asked.append((self.path, dict(self.headers), question))
                if self.path.endswith("/embeddings"):
                    self.answer({"object": "list", "model": MODEL, "usage": {"prompt_tokens": 1, "total_tokens": 1},
                                 "data": [{"object": "embedding", "index": 0, "embedding": [0.5, 0.25]}]})
                elif question.get("stream"):
                    self.stream(words_of(question))
                else:
                    self.answer(completion(" ".join(words_of(question))))

            def answer(self, content, status=200):
                body = json.dumps(content).encode()
                self.send_response(status)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def stream(self, words):
                self.send_response(200)
                self.send_header("content-type", "text/event-stream")
                self.end_headers()
                for word in words:
                    self.wfile.write(f"data: {json.dumps(chunk(word + ' '))}\n\n".encode())
                self.wfile.write(b"data: [DONE]\n\n")

            def log_message(self, *_):
                """Not on the test's output."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self):
        self._server.shutdown()
        self._server.server_close()


def words_of(question) -> list[str]:
    return question["messages"][-1]["content"].split()


def completion(text: str) -> dict:
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}
    return {"id": "1", "object": "chat.completion", "created": 0, "model": MODEL, "choices": [choice],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}


def chunk(text: str) -> dict:
    choice = {"index": 0, "finish_reason": None, "delta": {"role": "assistant", "content": text}}
    return {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": MODEL, "choices": [choice]}
