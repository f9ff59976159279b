# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A long link to the local hub: so many milliseconds away, so many bytes a second for each connection, and only so many
connections to the host of large files. Where the kernel has netem it would do the same; few machines let one use it.

It listens on 127.0.0.2 with the ports that the hub has on 127.0.0.1. The hub makes the addresses of large files from the
host that it was asked by, so that nothing needs to be rewritten.
"""
import collections
import socket
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

HOST = "127.0.0.2"
PIECE = 128 << 10
REFUSAL = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def blob_port(endpoint, path):
    """The port of the host of large files, from where the hub sends whoever asks for one."""
    try:
        urllib.request.build_opener(_NoRedirect).open(
            urllib.request.Request(f"{endpoint}{path}", method="HEAD"), timeout=60)
    except urllib.error.HTTPError as answer:
        return urllib.parse.urlsplit(answer.headers["Location"]).port
    raise RuntimeError(f"{path} is no large file")


class SlowLink:
    """`delay` in seconds, there and back; `rate` in bytes a second and connection; `most`: connections to the host of
    large files at once, more are answered 503."""

    def __init__(self, endpoint, blobs, delay, rate, most=None):
        self.delay, self.rate, self.most = delay, rate, most
        self.blobs = blobs
        self.open = 0
        self.refused = 0
        self.peak = 0
        self.lock = threading.Lock()
        port = urllib.parse.urlsplit(endpoint).port
        self.endpoint = f"http://{HOST}:{port}"
        self.listeners = []
        for where in (port, blobs):
            listener = socket.create_server((HOST, where), backlog=256)
            self.listeners.append(listener)
            threading.Thread(target=self._accept, args=(listener, where), daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for listener in self.listeners:
            listener.shutdown(socket.SHUT_RDWR)
            listener.close()

    def take(self):
        """The most connections at once to the host of large files, and how many it refused, since the last time."""
        with self.lock:
            seen = self.peak, self.refused
            self.peak, self.refused = self.open, 0
            return seen

    def _accept(self, listener, port):
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client, port), daemon=True).start()

    def _serve(self, client, port):
        counts = port == self.blobs
        with self.lock:
            is_too_much = counts and self.most is not None and self.open >= self.most
            self.refused += is_too_much
            self.open += counts and not is_too_much
            self.peak = max(self.peak, self.open)
        try:
            time.sleep(self.delay)  # the handshake's way there and back
            if is_too_much:
                client.recv(PIECE)
                client.sendall(REFUSAL)
            else:
                self._relay(client, port)
        except OSError:
            pass
        finally:
            client.close()
            if counts and not is_too_much:
                with self.lock:
                    self.open -= 1

    def _relay(self, client, port):
        server = socket.create_connection(("127.0.0.1", port))
        for end in (client, server):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        there = threading.Thread(target=self._move, args=(client, server, None), daemon=True)
        there.start()
        self._move(server, client, self.rate)
        for end in (client, server):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        there.join()
        server.close()

    def _move(self, source, target, rate):
        """One direction: what comes is on its way for half the delay, and goes out no faster than the rate."""
        way = _Way(int((rate or 1 << 20) * self.delay) + 4 * PIECE)
        threading.Thread(target=_fill, args=(source, way, self.delay / 2), daemon=True).start()
        free_at = 0.0
        while (item := way.take()) is not None:
            due, piece = item
            now = time.monotonic()
            start = max(due, free_at)
            if start > now:
                time.sleep(start - now)
            try:
                target.sendall(piece)
            except OSError:
                way.close()
                break
            # Not from now on: a sleep that was too long is made up for by the next piece, within a few of them.
            free_at = max(start, time.monotonic() - 0.02) + (len(piece) / rate if rate else 0)
        try:
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass


def _fill(source, way, delay):
    try:
        while piece := source.recv(PIECE):
            if not way.put(time.monotonic() + delay, piece):
                break
    except OSError:
        pass
    way.put(0.0, None)


class _Way:
    """What is between the two ends: at most so many bytes, so that the source feels a slow target."""

    def __init__(self, most):
        self.items = collections.deque()
        self.bytes = 0
        self.most = most
        self.is_closed = False
        self.changed = threading.Condition()

    def put(self, due, piece):
        with self.changed:
            while piece is not None and self.bytes >= self.most and not self.is_closed:
                self.changed.wait()
            self.items.append(None if piece is None else (due, piece))
            self.bytes += len(piece or b"")
            self.changed.notify_all()
            return not self.is_closed

    def take(self):
        with self.changed:
            while not self.items:
                self.changed.wait()
            item = self.items.popleft()
            if item is not None:
                self.bytes -= len(item[1])
            self.changed.notify_all()
            return item

    def close(self):
        with self.changed:
            self.is_closed = True
            self.changed.notify_all()
