"""What requests look like: paths, headers, bodies, addresses."""

import gzip
import threading
import time

from world import World

PRIVATE = ("127.0.0.1", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
           "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fd00::1", "ff02::1", "::ffff:127.0.0.1",
           "::ffff:7f00:1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::a00:1", "2002:7f00:1::",
           "2001:0:7f00:1::", "192.0.2.1", "2001:db8::1", "fec0::1")
AMBIGUOUS = ("127.1", "2130706433", "0x7f000001", "0177.0.0.1", "127.0.0.1.", "127.0.0.01", "fe80::1%lo",
             "[::1]", " 127.0.0.1", "127.0.0.1\\u0000", "localhost", "１２７.0.0.1")


def paths(world: World, report) -> None:
    tricks = ("/api/v1/../v1/jobs", "//api/v1/jobs", "/api//v1/jobs", "/api/v1/jobs;x=1", "/api/v1/jobs/",
              "/api/v1/%2e%2e/v1/jobs", "/api/v1%2fjobs", "/api/v1/jobs%00", "/api/v1\\jobs", "/API/V1/JOBS",
              "/api/v1/./jobs", "/pub/api/v1/../../../api/v1/jobs", "/pub/api/v1/%2e%2e/%2e%2e/%2e%2e/api/v1/jobs",
              "/healthz/../api/v1/jobs", "/api/v1/healthz/../jobs", "/api/v1/healthz;/../jobs", "/api/v1/jobs?/healthz",
              "/%c0%ae%c0%ae/api/v1/jobs", "/..%c0%af..%c0%afetc/passwd", "/style.css/../../../../etc/passwd",
              "/docs/../api/v1/jobs", "/docs/..%2f..%2f..%2fetc/passwd", "http://evil.example/api/v1/jobs", "*")
    for path in tricks:
        answer = world.server.send(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        report("GET " + path, answer, lambda a: a.status in (400, 401, 404, 421) and b"root:" not in a.body)
    answers = [world.server.call("GET", "/pub/api/v1/jobs/" + known) for known in
               ("1", "0", "-1", "null", "A" * 22, "%27%20OR%201=1--", "../jobs")]
    report("ids of public jobs guessed", answers, lambda a: a.status in (400, 404))


def headers(world: World, report) -> None:
    def raw(name: str, text: str, right) -> None:
        report(name, world.server.send(text.replace("\n", "\r\n").encode("latin-1")), right)

    end = "Host: localhost\nConnection: close\n"
    refused = lambda a: a.status in (0, 400, 401, 404, 405, 411, 414, 415, 421, 431, 501, 505)
    raw("no Host", "GET /api/v1/jobs HTTP/1.1\nConnection: close\n\n", refused)
    raw("two Hosts", "GET /api/v1/jobs HTTP/1.1\nHost: a\nHost: b\nConnection: close\n\n", lambda a: a.status == 400)
    raw("two Content-Lengths", f"POST /api/v1/jobs HTTP/1.1\n{end}Content-Length: 4\nContent-Length: 5\n\n{{}}  ",
        lambda a: a.status == 400)
    raw("Content-Length and chunks (smuggling)",
        f"POST /api/v1/session HTTP/1.1\n{end}Content-Length: 6\nTransfer-Encoding: chunked\n\n0\n\nX",
        lambda a: a.status in (400, 401, 415) and a.body.count(b"HTTP/1.1") == 0)
    raw("a folded header", f"GET /api/v1/jobs HTTP/1.1\n{end}X-A: b\n c\n\n", refused)
    raw("a header with NUL", f"GET /api/v1/jobs HTTP/1.1\n{end}X-A: b\0c\n\n", lambda a: a.status in (0, 400))
    raw("a space before the colon", f"GET /api/v1/jobs HTTP/1.1\n{end}Authorization : x\n\n", lambda a: a.status in (0, 400))
    raw("100 kB of headers", f"GET /api/v1/healthz HTTP/1.1\n{end}X-A: {'a' * 100_000}\n\n", lambda a: a.status == 431)
    raw("a line of 100 kB", f"GET /api/v1/jobs?{'a' * 100_000} HTTP/1.1\n{end}\n", lambda a: a.status in (414, 431))
    raw("a method that there is not", f"STEAL /api/v1/jobs HTTP/1.1\n{end}\n", refused)
    raw("TRACE", f"TRACE /api/v1/healthz HTTP/1.1\n{end}X-Secret: s3cret\n\n",
        lambda a: a.status in (400, 404, 405, 501) and b"s3cret" not in a.body)
    inject = "%0d%0aX-Injected:%201"
    clean = lambda a: a.header("X-Injected") == "" and "Set-Cookie" not in a.head
    for name, path in {"in the path": f"/api/v1/jobs/{inject}", "in a parameter": f"/api/v1/jobs?status={inject}",
                       "in the locale": f"/pub/api/v1/locales?x={inject}"}.items():
        report("line breaks " + name, world.server.call("GET", path, Authorization=world.bearer("read")), clean)
    report("a request id with a line break", world.server.send(
        b"GET /api/v1/healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Request-Id: a\\r\\nX-Injected: 1\r\n\r\n"), clean)


def bodies(world: World, report) -> None:
    auth = {"Authorization": world.bearer("admin")}

    def job(body, **more: str):
        return world.server.call("POST", "/api/v1/jobs", body, **auth, **more)

    report("2 MiB of JSON", job(b'{"domain":"' + b"a" * 2_097_152 + b'"}'), lambda a: a.status == 413)
    report("10,000 arrays in one another", job(b"[" * 10_000 + b"]" * 10_000), lambda a: a.status == 400)
    report("a number of 100,000 digits", job(b'{"domain":"a.example","max_attempts":' + b"9" * 100_000 + b"}"), lambda a: a.status == 400)
    report("one field twice", job(b'{"domain":"a.example","domain":"b.example"}'), lambda a: a.status == 400)
    report("JSON as text/plain", job(b'{"domain":"a.example"}', Content_Type="text/plain"), lambda a: a.status == 415)
    report("UTF-16", job('{"domain":"a.example"}'.encode("utf-16")), lambda a: a.status == 400)
    report("a NUL in a name", job({"domain": "a\0.example"}), lambda a: a.status == 400)
    for field, value in {"id": 7, "status": "succeeded", "attempt": 9, "created_at": "2020-01-01T00:00:00Z", "node_id": "x",
                         "score": 100, "public_id": "A" * 22, "lease_token": "x", "__proto__": {}}.items():
        report(f"a job with the field {field}", job({"domain": "a.example", field: value}), lambda a: a.code == "unknown_field")
    for field, value in {"priority": 0, "tags": ["x"], "profile_overrides": {"net": {"ipv6": False}}, "max_attempts": 9,
                         "kind": "x", "payload": {}, "run_at": "2020-01-01T00:00:00Z", "batch_id": "x"}.items():
        report(f"a public job with the field {field}", world.server.call(
            "POST", "/pub/api/v1/jobs", {"domain": "a.example", field: value}, f"127.0.1.{len(field)}"), lambda a: a.status == 400)
    before = world.memory()
    bomb = gzip.compress(b"a" * 300_000_000, 9)
    answer = world.server.call("POST", "/api/v1/jobs/batch", bomb, Content_Type="text/plain", Content_Encoding="gzip", **auth)
    report(f"a gzip bomb, {len(bomb) // 1024} kB for 300 MB; the server took {max(0, world.memory() - before)} MB more",
           answer, lambda a: a.status in (400, 413))


def addresses(world: World, report) -> None:
    for i, (addresses, code) in enumerate(((PRIVATE, "private_undelegated_ip"), (AMBIGUOUS, "invalid_undelegated"))):
        for n, ip in enumerate(addresses):
            body = ('{"domain":"a.example","nameservers":[{"ns":"ns.a.example","ip":"%s"}]}' % ip).encode()
            report(f"a public test of a server at {ip}", world.server.call(
                "POST", "/pub/api/v1/jobs", body, f"127.0.{2 + i}.{1 + n}"), lambda a: a.status == 400 and a.code in (code, "private_undelegated_ip", "invalid_undelegated"))
    report("a public test of 8.8.8.8 (control)", world.server.call(
        "POST", "/pub/api/v1/jobs", {"domain": "a.example", "nameservers": [{"ns": "ns.a.example", "ip": "8.8.8.8"}]}, "127.0.4.1"),
        lambda a: a.status == 201)


def slowness(world: World, report) -> None:
    """200 clients that send a byte now and then, of headers or bodies, while another one is served."""
    ends: list[float] = []

    def drip(head: bytes) -> None:
        start = time.monotonic()
        with world.server.connect() as connection:
            try:
                connection.sendall(head)
                connection.settimeout(1)
                while time.monotonic() - start < 90:
                    connection.sendall(b"a")
                    try:
                        if not connection.recv(1000):
                            break
                    except TimeoutError:
                        continue
            except OSError:
                pass
        ends.append(time.monotonic() - start)

    heads = [b"GET /api/v1/healthz HTTP/1.1\r\nHost: localhost\r\nX-A: ",
             f"POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nAuthorization: {world.bearer('admin')}\r\n"
             "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n".encode()]
    threads = [threading.Thread(target=drip, args=(heads[n % 2],)) for n in range(200)]
    for thread in threads:
        thread.start()
    time.sleep(5)
    others = [world.server.call("GET", "/api/v1/jobs", Authorization=world.bearer("read")) for _ in range(20)]
    slowest = max(a.took for a in others)
    report(f"20 calls beside 200 slow clients, the slowest {slowest * 1e3:.0f} ms", others, lambda a: a.status == 200)
    for thread in threads:
        thread.join()
    report(f"200 slow clients let go after {min(ends):.0f} to {max(ends):.0f} s", others[0], lambda _: max(ends) < 80)
