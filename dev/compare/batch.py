"""
A batch of many different signed zones through millrace serve on SQLite: zones and queries per
second, who used the processors, and how much memory it took; once with all name servers well, and
once with one in ten of them dead. Run as dev/batch-drill.
"""

import argparse
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from speed import call, cpu_of, datagrams, java_of, until
from world import LISTENS, World, missing_programs

ROOT = Path(__file__).resolve().parents[2]
ADDRESSES = tuple(f"127.41.3.{i}" for i in range(1, 21))
DEAD = (ADDRESSES[4], ADDRESSES[13])
API = "http://127.0.0.1:18053/api/v1"
PATIENCE = 1800


class Hosting(World):
    """Zones below xa, each on two of twenty addresses, with keys and signatures of its own."""

    listens = {"above": LISTENS["above"], "nsd": ADDRESSES}

    def __init__(self, folder: Path, count: int):
        super().__init__(folder, [])
        self.names = [f"z{number:05}" for number in range(count)]

    def _write_zones(self) -> None:
        for server in ("above", "nsd", "keys"):
            (self.folder / server).mkdir()
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            self._write_above("".join(pool.map(self._host, enumerate(self.names))))

    def _host(self, numbered: tuple[int, str]) -> str:
        number, name = numbered
        origin = name + ".xa."
        first = ADDRESSES[number % len(ADDRESSES)]
        second = ADDRESSES[(number // len(ADDRESSES) + number + 1) % len(ADDRESSES)]
        if second == first:
            second = ADDRESSES[(number + 10) % len(ADDRESSES)]
        self.files["nsd"][origin] = self._signed(origin, name, f"""$ORIGIN {origin}
$TTL 3600
@ SOA ns1 hostmaster 2026010100 14400 3600 1209600 3600
@ NS ns1
@ NS ns2
@ MX 10 mail
@ TXT "v=spf1 mx -all"
ns1 A {first}
ns2 A {second}
mail A 127.41.8.25
www A 127.41.8.80
""")
        return f"""{name} NS ns1.{name}
{name} NS ns2.{name}
ns1.{name} A {first}
ns2.{name} A {second}
{self._ds(origin, "-2")}"""

    def _start(self) -> None:
        self.restart(())

    def restart(self, dead: tuple[str, ...]) -> None:
        """Serves all zones, on all addresses but these."""
        super().__exit__()
        self.processes.clear()
        self.listens = {"above": LISTENS["above"],
                        "nsd": tuple(a for a in ADDRESSES if a not in dead)}
        for server in self.listens:
            log = (self.folder / (server + ".log")).open("w")
            self.processes.append(subprocess.Popen(
                ["nsd", "-d", "-c", str(self._nsd(server))], stdout=log, stderr=log))
        self._await(LISTENS["above"][0], "xa.")
        self._await(ADDRESSES[0], self.names[-1] + ".xa.")


class Silence:
    """Takes whatever comes to these addresses and never answers."""

    def __init__(self, addresses: tuple[str, ...]):
        self.sockets = []
        for address in addresses:
            for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM):
                one = socket.socket(socket.AF_INET, kind)
                one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                one.bind((address, 53))
                if kind == socket.SOCK_STREAM:
                    one.listen(100)
                self.sockets.append(one)

    def __enter__(self) -> "Silence":
        return self

    def __exit__(self, *_) -> None:
        for one in self.sockets:
            one.close()


def main() -> int:
    options = argparse.ArgumentParser(prog="dev/batch-drill", description=__doc__)
    options.add_argument("--zones", type=int, default=2000)
    options.add_argument("--workers", type=int, default=16)
    arguments = options.parse_args()
    missing = missing_programs()
    if missing or os.geteuid() != 0:
        print("Needs root and these programs: " + " ".join(missing), file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="batch-drill-") as folder:
        world = Hosting(Path(folder), arguments.zones)
        start = time.monotonic()
        with world:
            print(f"{arguments.zones} zones signed and served in {time.monotonic() - start:.0f} s; "
                  f"{os.cpu_count()} processors, {arguments.workers} workers", flush=True)
            measure(world, arguments.workers, "all servers well")
            with Silence(()):
                world.restart(DEAD)
            with Silence(DEAD):
                measure(world, arguments.workers, f"{len(DEAD)} of {len(ADDRESSES)} servers dead")
    return 0


def measure(world: Hosting, workers: int, what: str) -> None:
    """A new server and a new store for each measurement, with a tenth of the batch before it."""
    store = world.folder / "batch.db"
    for old in world.folder.glob("batch.db*"):
        old.unlink()
    log = (world.folder / "serve.log").open("w")
    process = subprocess.Popen(
        [str(ROOT / "millrace"), "serve", "--db-dsn", str(store), "--listen", "127.0.0.1:18053",
         "--hints", str(world.hints), "--no-ipv6", "--allow-non-global-targets",
         "--worker-count", str(workers)], stdout=log, stderr=log)
    try:
        until(lambda: call(API + "/queue") is not None, patience=PATIENCE)
        pid = java_of(process.pid)
        run_batch(world.names[: len(world.names) // 10])
        before = (cpu_of(pid), cpu_of_servers(world), datagrams(), time.monotonic())
        batch = run_batch(world.names)
        took = time.monotonic() - before[3]
        count = len(world.names)
        queries = datagrams() - before[2]
        print(f"{what}: {took:.1f} s, {count / took:.1f} zones/s, "
              f"{queries / 2 / took:.0f} UDP queries/s, {queries / 2 / count:.1f} per zone")
        print(f"  CPU of serve {(cpu_of(pid) - before[0]) * 1e3 / count:.1f} ms per zone, "
              f"{(cpu_of(pid) - before[0]) / took / os.cpu_count():.0%} of the machine; of the name "
              f"servers {(cpu_of_servers(world) - before[1]) / took / os.cpu_count():.0%}")
        print(f"  peak memory {peak(pid)} MB; store {store.stat().st_size / 1e6:.0f} MB; "
              f"{dict(batch['status_counts'])}; worst levels {worst_levels(batch['batch_id'])}",
              flush=True)
    finally:
        process.terminate()
        process.wait(60)


def run_batch(names: list[str]) -> dict:
    batch = call(API + "/jobs/batch", {"domains": [name + ".xa" for name in names]})["batch_id"]
    summary: dict = {}

    def ended() -> bool:
        summary.update(call(f"{API}/batches/{batch}") or {})
        return summary.get("finished_at") is not None

    until(ended, 0.2, PATIENCE)
    return summary


def worst_levels(batch: str) -> dict:
    levels: Counter = Counter()
    cursor = ""
    while True:
        page = call(f"{API}/runs?batch={batch}&limit=500{cursor}")
        levels.update(str(run.get("worst_level")) for run in page["items"])
        if not page.get("next_cursor"):
            return dict(levels)
        cursor = "&cursor=" + page["next_cursor"]


def cpu_of_servers(world: World) -> float:
    """In seconds; a server is a process with children."""
    return sum(cpu_of(pid) for process in world.processes for pid in family(process.pid))


def family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid] + [member for child in children for member in family(int(child))]


def peak(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    found = re.search(r"VmHWM:\s+(\d+)", status)
    return int(found.group(1)) // 1024 if found else 0


if __name__ == "__main__":
    sys.exit(main())
