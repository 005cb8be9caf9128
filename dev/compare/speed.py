"""
Wall time, CPU time and queries of one run of a healthy signed zone: zonemaster-cli, millrace check,
and the engine inside millrace serve, in turn, on the same zone and servers. Run as
dev/compare-zonemaster --speed.
"""

import json
import os
import re
import resource
import subprocess
import time
import urllib.request
from pathlib import Path
from statistics import median

from world import World

ROUNDS = 7
BATCHES = 5
JOBS = 200


def measure(world: World, millrace: Path) -> None:
    zone = "signed.xa"
    common = ["--no-ipv6", "--hints", str(world.hints)]
    shared = [word for case in sorted(cases("zonemaster-cli") & cases(str(millrace), "check"))
              for word in ("--test", case)]
    programs = {
        "zonemaster-cli, without a test": ["zonemaster-cli", "--list-tests"],
        "zonemaster-cli": ["zonemaster-cli", "--json", "--no-progress", *common, zone],
        "millrace check": [str(millrace), "check", "--json", "--allow-non-global-targets", *common, zone],
        "millrace check, the same cases": [str(millrace), "check", "--json",
                                           "--allow-non-global-targets", *common, *shared, zone],
    }
    figures = {name: [] for name in programs}
    for _ in range(ROUNDS):
        for name, command in programs.items():
            figures[name].append(timed(lambda: subprocess.run(command, capture_output=True)))
    print(f"{'':32} {'wall ms':>9} {'CPU ms':>9} {'UDP queries':>12}   median of {ROUNDS}")
    for name, runs in figures.items():
        show(name, *(median(run[i] for run in runs) for i in range(3)))
    serve(world, millrace, zone)


def cases(*program: str) -> set[str]:
    """What a program can test: Debian's engine is older and knows fewer cases."""
    listed = subprocess.run([*program, "--list-tests"], text=True, capture_output=True).stdout
    return set(re.findall(r"^ +([a-z]+[0-9]{2})\b", listed, re.MULTILINE))


def show(name: str, wall: float, cpu: float, queries: float) -> None:
    print(f"{name:32} {wall:9.1f} {cpu:9.1f} {queries:12.1f}", flush=True)


def timed(work) -> tuple[float, float, float]:
    before, queries, start = resource.getrusage(resource.RUSAGE_CHILDREN), datagrams(), time.monotonic()
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return (time.monotonic() - start) * 1e3, cpu * 1e3, (datagrams() - queries) / 2


def datagrams() -> int:
    """Datagrams that this machine has taken in: on loopback each query and each answer is one."""
    names, values = [line.split() for line in Path("/proc/net/snmp").read_text().splitlines()
                     if line.startswith("Udp:")]
    return int(values[names.index("InDatagrams")])


def serve(world: World, millrace: Path, zone: str) -> None:
    """One job after the other, and many at once, once the machine code is warm."""
    command = [str(millrace), "serve", "--db-dsn", str(world.folder / "speed.db"), "--listen",
               "127.0.0.1:18053", "--hints", str(world.hints), "--no-ipv6",
               "--allow-non-global-targets", "--worker-count", "8"]
    log = (world.folder / "serve.log").open("w")
    process = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        api = "http://127.0.0.1:18053/api/v1"
        until(lambda: call(api + "/queue") is not None)
        pid = java_of(process.pid)
        for _ in range(6):
            batch(api, zone, JOBS)
        rounds = [inside(pid, lambda: batch(api, zone, JOBS)) for _ in range(BATCHES)]
        show("millrace serve, per run", *(median(r[i] for r in rounds) / JOBS for i in range(3)))
        alone = [inside(pid, lambda: call(api + "/jobs", {"domain": zone}) and drained(api))
                 for _ in range(20)]
        show("millrace serve, one at a time", *(median(r[i] for r in alone) for i in range(3)))
        took = [item["duration_ms"] for item in call(api + "/runs?limit=20")["items"]
                if "duration_ms" in item]
        if took:
            print(f"duration of the last {len(took)} runs: median {median(took)} ms")
    finally:
        process.terminate()
        process.wait(30)


def java_of(pid: int) -> int:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return java_of(int(children[0])) if children else pid


def inside(pid: int, work) -> tuple[float, float, float]:
    before, queries, start = cpu_of(pid), datagrams(), time.monotonic()
    work()
    return (time.monotonic() - start) * 1e3, (cpu_of(pid) - before) * 1e3, (datagrams() - queries) / 2


def cpu_of(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def batch(api: str, zone: str, jobs: int) -> None:
    for _ in range(jobs):
        call(api + "/jobs", {"domain": zone})
    drained(api)


def drained(api: str) -> bool:
    def empty() -> bool:
        queue = call(api + "/queue")
        counts = json.dumps(queue["depth"])
        return all(int(n) == 0 for n in "".join(c if c.isdigit() else " " for c in counts).split())

    until(empty, 0.01)
    return True


def until(done, pause: float = 0.05, patience: float = 120) -> None:
    deadline = time.monotonic() + patience
    while not done():
        if time.monotonic() > deadline:
            raise TimeoutError("it takes too long")
        time.sleep(pause)


def call(url: str, body=None):
    request = urllib.request.Request(url, json.dumps(body).encode() if body else None,
                                     {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.loads(answer.read() or "{}")
    except ConnectionError:
        return None
    except urllib.error.URLError:
        if body:
            raise
        return None
