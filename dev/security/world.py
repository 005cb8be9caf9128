"""A server with tokens, a public API and a proxy that is trusted, in a folder of its own."""

import datetime
import hashlib
import os
import re
import secrets
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from wire import Server

ROOT = Path(__file__).resolve().parents[2]
PROXY = "127.0.0.9"
LIMIT = 20
DATABASE_PASSWORD = "correct-horse-battery"


class World:
    def __init__(self, millrace: str):
        self.millrace = millrace
        self.folder = Path(tempfile.mkdtemp(prefix="millrace-security-"))
        self.log = self.folder / "log"
        self.tokens = {scope: "mr_" + secrets.token_urlsafe(32)
                       for scope in ("read", "submit", "operate", "admin", "expired")}
        past = (datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=1))
        lines = []
        for scope, token in self.tokens.items():
            end = past.strftime(" %Y-%m-%dT%H:%M:%SZ") if scope == "expired" else ""
            hashed = hashlib.sha256(token.encode()).hexdigest()
            lines.append(f"sha256:{hashed} {scope} {'admin' if end else scope}{end}\n")
        (self.folder / "tokens").write_text("".join(lines))

    def __enter__(self) -> "World":
        port = free_port()
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [self.millrace, "serve", "--listen", f"127.0.0.1:{port}", "--db-dsn",
                 str(self.folder / "store.db"), "--auth-tokens-file", str(self.folder / "tokens"),
                 "--public-api", "--public-api-rate-limit-max", str(LIMIT), "--trusted-proxy-cidrs",
                 PROXY + "/32", "--log-format", "json", "--log-level", "debug", "--worker-count", "1",
                 "--hints", str(self._nowhere())], stdout=log, stderr=log)
        self.server = Server(port)
        for _ in range(300):
            try:
                if self.server.call("GET", "/api/v1/readyz").status == 200:
                    return self
            except OSError:
                pass
            time.sleep(0.2)
        raise SystemExit("the server did not start, see " + str(self.log))

    def __exit__(self, *ending) -> None:
        self.process.terminate()
        self.process.wait(60)

    def _nowhere(self) -> Path:
        """A root without servers that answer: nothing leaves the machine."""
        hints = self.folder / "hints"
        hints.write_text(". 3600 NS ns.invalid.\nns.invalid. 3600 A 127.255.255.254\n")
        return hints

    def bearer(self, scope: str) -> str:
        return "Bearer " + self.tokens[scope]

    def memory(self) -> int:
        """MB that the server takes."""
        pid = self.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        status = Path(f"/proc/{children[0] if children else pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) // 1024


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def operations() -> list[tuple[str, str]]:
    """Method and path of each operation of the contract, with something for each variable."""
    found, path = [], ""
    for line in (ROOT / "docs" / "openapi.yaml").read_text().splitlines():
        if re.match(r"^  /\S*:$", line):
            path = re.sub(r"\{[^}]+\}", "1", line.strip()[:-1])
        elif method := re.match(r"^    (get|post|put|patch|delete):$", line):
            found.append((method.group(1).upper(), path))
    return found
