"""What the log and what is printed give away."""

import json
import os
import subprocess

from world import DATABASE_PASSWORD, World

FORGED = '{"level":"INFO","message":"forged"}'


def logs(world: World, report) -> None:
    for text in (f"a\n{FORGED}", f"a\r\n{FORGED}", f"a\u2028{FORGED}", "a\x1b[2J\x1b[31mred"):
        world.server.call("POST", "/api/v1/jobs", {"domain": text}, Authorization=world.bearer("admin"))
        world.server.call("GET", "/api/v1/jobs/" + "".join(f"%{b:02x}" for b in text.encode()), Authorization=world.bearer("admin"))
    lines = world.log.read_text("utf-8").splitlines()
    broken = [line for line in lines if not is_json(line)]
    forged = [line for line in lines if is_json(line) and json.loads(line).get("message") == "forged"]
    escapes = [line for line in lines if "\x1b" in line]
    report.fact(f"line breaks and escapes in names and paths: {len(lines)} lines of log, {len(broken)} that are no JSON, "
                f"{len(forged)} forged, {len(escapes)} with escapes", not broken and not forged and not escapes)


def is_json(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def secrets(world: World, report) -> None:
    log = world.log.read_text("utf-8")
    found = [scope for scope, token in world.tokens.items() if token in log]
    report.fact(f"tokens in the log: {len(found)} of {len(world.tokens)}", not found)
    store = b"".join(file.read_bytes() for file in world.folder.glob("store.db*"))
    kept = [scope for scope, token in world.tokens.items() if token.encode() in store]
    report.fact(f"tokens in the store: {len(kept)} of {len(world.tokens)}", not kept)
    environment = {**os.environ, "MILLRACE_DB_PASSWORD": DATABASE_PASSWORD}
    places = (["--db-dsn", f"postgres://u:{DATABASE_PASSWORD}@127.0.0.1:1/x"],
              ["--db-dsn", f"postgres://u:{DATABASE_PASSWORD}@:::/x"],
              ["--db-driver", "postgres", "--db-host", "127.0.0.1", "--db-port", "1", "--db-name", "x", "--db-user", "u"],
              ["--db-dsn", f"jdbc:mariadb://127.0.0.1:1/x?user=u&password={DATABASE_PASSWORD}"])
    told = 0
    for place in places:
        for command in (["config"], ["config", "--json"], ["serve", "--listen", "127.0.0.1:0"], ["migrate", "--dry-run"]):
            ran = subprocess.run([world.millrace, *command, *place], capture_output=True, text=True, env=environment, timeout=120)
            told += DATABASE_PASSWORD in ran.stdout + ran.stderr
    report.fact(f"the database's password in what 16 commands print: {told}", told == 0)
