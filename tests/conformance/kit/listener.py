# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where webhooks of the local hub arrive."""
import json
import queue
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Listener:
    """A server that remembers what was posted to it."""

    def __init__(self):
        self.calls = queue.Queue()
        listener = self

        class Ear(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                listener.calls.put((dict(self.headers), json.loads(body)))
                self.send_response(200)
                self.end_headers()

            def log_message(self, *_):
                """Not on the test's output."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Ear)
        self.url = f"http://127.0.0.1:{self._server.server_port}/hook"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def next(self, scope: str):
        """The next call of that scope."""
        while True:
            headers, payload = self.calls.get(timeout=20)
            if payload["event"]["scope"] == scope:
                return headers, payload

    def stop(self):
        self._server.shutdown()
        self._server.server_close()
