# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real hubscope-localhub on a folder of its own."""
import json
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

#: Who is who in every subject. Tokens begin with hf_, which the JavaScript client asks for.
TOKENS = {
    "alice": "hf_alicealicealicealicealicealicealice",
    "bob": "hf_bobbobbobbobbobbobbobbobbobbobbobbo",
    "carol": "hf_carolcarolcarolcarolcarolcarolcaro",
    "erin": "hf_erinerinerinerinerinerinerinerineri",
    "alice, read only": "hf_readreadreadreadreadreadreadreadre",
    "user": "hf_useruseruseruseruseruseruseruserus",
}
ACCOUNTS = {
    "users": [
        {"name": "alice", "fullname": "Alice Åkesson", "email": "alice@example.org", "isPro": True,
         "token": TOKENS["alice"], "tokenName": "workstation", "role": "write"},
        {"name": "alice", "fullname": "Alice Åkesson", "email": "alice@example.org", "isPro": True,
         "token": TOKENS["alice, read only"], "tokenName": "reader", "role": "read"},
        {"name": "bob", "fullname": "Bob", "email": "bob@example.org", "token": TOKENS["bob"], "role": "write"},
        {"name": "carol", "fullname": "Carol", "email": "carol@example.org", "token": TOKENS["carol"], "role": "write"},
        {"name": "erin", "fullname": "Erin", "email": "erin@example.org", "token": TOKENS["erin"], "role": "write"},
        # whose conversations with huggingface.co were recorded
        {"name": "user", "fullname": "User", "email": "user@example.org", "token": TOKENS["user"], "role": "write"},
    ],
    "orgs": [
        {"name": "acme", "fullname": "Acme Works", "members": {"alice": "admin", "bob": "write", "carol": "read"}},
    ],
}


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


_NO_REDIRECTS = urllib.request.build_opener(_Stay)


class LocalHub:
    """Starts on a free port; ends with this process at the latest, since its standard input closes then."""

    def __init__(self, program: Path, folder: Path, arguments=()):
        self.folder = folder
        accounts = folder / "accounts.json"
        accounts.write_text(json.dumps(ACCOUNTS))
        self._log = (folder / "localhub.log").open("w+")
        # Over plain http the Python client drops its token on a redirect and then needs the error code.
        command = [program, "--data", folder / "hub", "--accounts", accounts, "--error-codes-on-401",
                   "--until-stdin-closes", *arguments]
        self._process = subprocess.Popen([str(part) for part in command], stdin=subprocess.PIPE,
                                         stdout=subprocess.PIPE, stderr=self._log, text=True)
        line = self._process.stdout.readline()
        if not line.startswith("listening "):
            raise RuntimeError(f"hubscope-localhub did not start: {line}{self.log()}")
        self.url = line.split()[1]

    def log(self) -> str:
        self._log.flush()
        return (self.folder / "localhub.log").read_text()

    def ask(self, method: str, path: str, user: str | None = "alice", body=None):
        """One request as no client makes it: (status, JSON or text). Redirects are followed."""
        response, content = self.exchange(method, path, user, body, urllib.request.build_opener())
        return response.status, content

    def exchange(self, method: str, path: str, user: str | None = "alice", body=None, opener=None):
        """One request and its answer (with `status` and `headers`) and content; a redirect is not followed.

        A body that is text is sent as lines of JSON, any other as one JSON value."""
        request = urllib.request.Request(self.url + path, method=method)
        if user:
            request.add_header("authorization", f"Bearer {TOKENS[user]}")
        if body is not None:
            is_text = isinstance(body, str)
            request.add_header("content-type", "application/x-ndjson" if is_text else "application/json")
            request.data = (body if is_text else json.dumps(body)).encode()
        try:
            with (opener or _NO_REDIRECTS).open(request) as response:
                return response, _content(response)
        except urllib.error.HTTPError as error:
            with error:
                return error, _content(error)

    def stop(self) -> int:
        self._process.stdin.close()
        status = self._process.wait(timeout=30)
        self._process.stdout.close()
        self._log.close()
        return status


def _content(response):
    text = response.read().decode(errors="replace")
    is_json = response.headers.get("content-type", "").startswith("application/json")
    return json.loads(text) if is_json and text else text
