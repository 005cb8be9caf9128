"""HTTP as bytes, so that requests can be as wrong as an attacker wants them."""

import json
import socket
import time

PATIENCE = 40


class Answer:
    """What came back; status 0 if the connection ended without an answer."""

    def __init__(self, raw: bytes, took: float):
        head, _, self.body = raw.partition(b"\r\n\r\n")
        self.head = head.decode("latin-1")
        words = self.head.split(" ", 2)
        self.status = int(words[1]) if len(words) > 1 and words[1].isdigit() else 0
        self.took = took

    @property
    def code(self) -> str:
        try:
            return json.loads(self.json_text())["error"]["code"]
        except (ValueError, KeyError, TypeError):
            return ""

    def json_text(self) -> str:
        text = self.body.decode("utf-8", "replace")
        return text[text.find("{"):text.rfind("}") + 1]

    def json(self) -> dict:
        return json.loads(self.json_text())

    def header(self, name: str) -> str:
        for line in self.head.split("\r\n")[1:]:
            key, _, value = line.partition(":")
            if key.lower() == name.lower():
                return value.strip()
        return ""

    def __str__(self) -> str:
        return f"{self.status or 'closed'} {self.code}".strip()


class Server:
    def __init__(self, port: int):
        self.port = port

    def connect(self, source: str | None = None) -> socket.socket:
        bound = (source, 0) if source else None
        return socket.create_connection(("127.0.0.1", self.port), PATIENCE, bound)

    def send(self, raw: bytes, source: str | None = None) -> Answer:
        """One request and all that comes back until the server closes or has answered."""
        start = time.monotonic()
        with self.connect(source) as connection:
            try:
                connection.sendall(raw)
                return Answer(read(connection), time.monotonic() - start)
            except (ConnectionError, TimeoutError):
                return Answer(b"", time.monotonic() - start)

    def call(self, method: str, path: str, body=None, source: str | None = None, **headers: str) -> Answer:
        lines = {"Host": f"127.0.0.1:{self.port}", "Connection": "close"}
        lines.update({name.replace("_", "-"): value for name, value in headers.items()})
        data = b""
        if body is not None:
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
            lines.setdefault("Content-Type", "application/json")
            lines["Content-Length"] = str(len(data))
        head = f"{method} {path} HTTP/1.1\r\n" + "".join(f"{k}: {v}\r\n" for k, v in lines.items())
        return self.send(head.encode("latin-1") + b"\r\n" + data, source)


def read(connection: socket.socket) -> bytes:
    raw = b""
    while chunk := connection.recv(65536):
        raw += chunk
    return raw
