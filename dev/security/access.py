"""Who gets in."""

from world import LIMIT, PROXY, World, operations

OPEN = ("/api/v1/whoami", "/api/v1/session", "/api/v1/healthz", "/api/v1/readyz", "/openapi.yaml",
        "/style.css", "/")


def is_open(path: str) -> bool:
    return path in OPEN or path.startswith(("/pub/", "/docs"))


def strangers(world: World, report) -> None:
    closed = [(m, p) for m, p in operations() if not is_open(p)]
    ways = {
        "no token": {},
        "an expired token": {"Authorization": world.bearer("expired")},
        "a wrong token": {"Authorization": "Bearer mr_wrong"},
        "Basic instead of Bearer": {"Authorization": "Basic YWRtaW46YWRtaW4="},
        "a cookie that was made up": {"Cookie": "millrace_session=AAAAAAAAAAAAAAAAAAAAAA"},
    }
    for name, headers in ways.items():
        answers = [world.server.call(m, p, None if m in ("GET", "DELETE") else {}, **headers)
                   for m, p in closed]
        report(f"{name}, {len(closed)} operations", answers, lambda a: a.status == 401)
    token = world.tokens["admin"]
    report("the token in the URL", world.server.call("GET", f"/api/v1/jobs?token={token}&access_token={token}"),
           lambda a: a.status == 401)
    report("two Authorization headers", world.server.send(
        (f"GET /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: {world.bearer('admin')}\r\n"
         f"Authorization: Bearer mr_other\r\n\r\n").encode()), lambda a: a.status == 401)


def scopes(world: World, report) -> None:
    writes = [(m, p) for m, p in operations() if m != "GET" and not is_open(p)]
    answers = [world.server.call(m, p, None if m == "DELETE" else {}, Authorization=world.bearer("read"))
               for m, p in writes]
    report(f"the scope read, {len(writes)} changes", answers, lambda a: a.code == "scope_missing")
    report("the scope submit deletes a batch", world.server.call(
        "DELETE", "/api/v1/batches/1", Authorization=world.bearer("submit")), lambda a: a.code == "scope_missing")
    report("the scope operate reads the audit trail", world.server.call(
        "GET", "/api/v1/audit", Authorization=world.bearer("operate")), lambda a: a.code == "scope_missing")
    for header in ("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"):
        answer = world.server.call("POST", "/api/v1/jobs", {"domain": "a.example"}, **{
            header: "GET", "Authorization": world.bearer("read")})
        report(f"{header}: GET", answer, lambda a: a.status in (400, 403))


def sessions(world: World, report) -> None:
    own = f"http://127.0.0.1:{world.server.port}"
    login = world.server.call("POST", "/api/v1/session", {"token": world.tokens["admin"]}, Origin=own)
    cookie = login.header("Set-Cookie").split(";")[0]
    report("the session's cookie", login, lambda a: "HttpOnly" in a.header("Set-Cookie")
           and "SameSite=Strict" in a.header("Set-Cookie"))

    def change(**headers: str):
        return world.server.call("POST", "/api/v1/queue/pause", {}, Cookie=cookie, **headers)

    report("a change under a session, no Origin", change(), lambda a: a.code == "origin_refused")
    for origin in ("https://evil.example", "null", own + ".evil.example", own.replace("http:", "https:") + "@evil.example"):
        report(f"the same, Origin: {origin.replace(own, 'own')}", change(Origin=origin),
               lambda a: a.code == "origin_refused")
    report("the same, X-Forwarded-Host: evil.example", change(
        Origin="http://evil.example", X_Forwarded_Host="evil.example"), lambda a: a.code == "origin_refused")
    report("the same, Origin: own (control)", change(Origin=own), lambda a: a.status == 200)
    report("a page of another site logs in", world.server.call(
        "POST", "/api/v1/session", {"token": world.tokens["admin"]}, Origin="https://evil.example"),
        lambda a: a.code == "origin_refused")
    report("a form logs in", world.server.call(
        "POST", "/api/v1/session", b"token=x", Content_Type="application/x-www-form-urlencoded"),
        lambda a: a.status == 415)
    world.server.call("DELETE", "/api/v1/session", Cookie=cookie, Origin=own)
    report("the cookie after log-out", world.server.call("GET", "/api/v1/jobs", Cookie=cookie),
           lambda a: a.status == 401)


def guessing(world: World, report) -> None:
    answers = [world.server.call("GET", "/api/v1/jobs", Authorization=f"Bearer mr_{n}", source="127.0.0.77")
               for n in range(15)]
    report("15 wrong tokens from one address", answers[-1], lambda a: a.code == "too_many_wrong_tokens")
    report("the same with X-Forwarded-For", world.server.call(
        "GET", "/api/v1/jobs", Authorization="Bearer mr_x", X_Forwarded_For="192.0.2.1", source="127.0.0.77"),
        lambda a: a.code == "too_many_wrong_tokens")


def limits(world: World, report) -> None:
    def submit(source: str, **headers: str):
        return world.server.call("POST", "/pub/api/v1/jobs", {"domain": "a.example"}, source, **headers)

    answers = [submit("127.0.0.78") for _ in range(LIMIT + 1)]
    report(f"{LIMIT + 1} public jobs", answers[-1], lambda a: a.code == "rate_limited" and a.header("Retry-After"))
    for header in ("X-Forwarded-For", "Forwarded", "X-Real-IP", "CF-Connecting-IP", "True-Client-IP"):
        value = "for=192.0.2.7" if header == "Forwarded" else "192.0.2.7"
        report(f"one more, {header} made up", submit("127.0.0.78", **{header: value}), lambda a: a.code == "rate_limited")
    evasions = {
        "through the proxy, each from another address of one IPv6 /64":
            [f"2001:db8:5:5::{n:x}" for n in range(LIMIT + 1)],
        "through the proxy, made-up addresses on the left":
            [f"192.0.2.{n}, 198.51.100.7" for n in range(LIMIT + 1)],
        "through the proxy, one address in many spellings":
            (["198.51.100.8", "::ffff:198.51.100.8", "198.51.100.8:4711", "[::ffff:c633:6408]:99"] * LIMIT)[:LIMIT + 1],
        "through the proxy, garbage": [f"x{n}" for n in range(LIMIT + 1)],
    }
    for name, clients in evasions.items():
        answers = [submit(PROXY, X_Forwarded_For=client) for client in clients]
        report(name, answers[-1], lambda a: a.code == "rate_limited")
    report("through the proxy, another client (control)", submit(PROXY, X_Forwarded_For="203.0.113.9"),
           lambda a: a.status == 201)
