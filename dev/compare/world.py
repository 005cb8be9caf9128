"""Name servers of three makes on loopback that serve the zones, below a root of their own."""

import shutil
import subprocess
import time
from pathlib import Path

from zones import FIRST, SECOND, THIRD, ZONES, Zone

ROOTS = ("127.41.0.1", "127.41.0.2")
TLD = ("127.41.1.1", "127.41.1.2")
LISTENS = {
    "above": (*ROOTS, *TLD),  # an NSD of its own: a server of both a zone and its parent never refers
    "nsd": (FIRST,),
    "knot": (SECOND,),
    "bind": (THIRD,),
}
PROGRAMS = ("nsd", "knotd", "named", "ldns-keygen", "ldns-signzone", "ldns-key2ds", "dig",
            "zonemaster-cli")


def missing_programs() -> list[str]:
    return [program for program in PROGRAMS if shutil.which(program) is None]


class World:
    """Makes the zones' files, and runs the servers while it is entered."""

    listens: dict[str, tuple[str, ...]] = LISTENS

    def __init__(self, folder: Path, zones: list[Zone]):
        self.folder = folder
        self.zones = zones
        self.files: dict[str, dict[str, Path]] = {server: {} for server in self.listens}
        self.processes: list[subprocess.Popen] = []

    @property
    def hints(self) -> Path:
        return self.folder / "hints"

    def __enter__(self) -> "World":
        try:
            self._write_zones()
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_) -> None:
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()

    def _write_zones(self) -> None:
        for server in self.listens:
            (self.folder / server).mkdir()
        (self.folder / "keys").mkdir()
        self._write_above("".join(self._make(zone) for zone in self.zones))

    def _write_above(self, delegations: str) -> None:
        """The root and xa, which has these delegations."""
        self.hints.write_text(
            "".join(f". 3600000 NS {n}.root.\n{n}.root. 3600000 A {a}\n"
                    for n, a in zip("ab", ROOTS)))
        tld = self._signed("xa.", "tld", f"""$ORIGIN xa.
$TTL 3600
@ SOA ns1.nic hostmaster.nic 1 14400 3600 1209600 3600
@ NS ns1.nic
@ NS ns2.nic
ns1.nic A {TLD[0]}
ns2.nic A {TLD[1]}
{delegations}""")
        self.files["above"]["xa."] = tld
        self.files["above"]["."] = self._signed(".", "root", f"""$ORIGIN .
$TTL 3600
@ SOA a.root. hostmaster.root. 1 14400 3600 1209600 3600
@ NS a.root.
@ NS b.root.
a.root. A {ROOTS[0]}
b.root. A {ROOTS[1]}
xa. NS ns1.nic.xa.
xa. NS ns2.nic.xa.
ns1.nic.xa. A {TLD[0]}
ns2.nic.xa. A {TLD[1]}
{self._ds("xa.", "-2")}""")

    def _make(self, zone: Zone) -> str:
        """Writes the zone's files; answers with what stands in the parent zone."""
        origin = zone.origin + "."
        for server in zone.servers:
            text = zone.edit(zone.text())
            change = zone.at.get(server)
            changed = change(text) if change else text
            path = self.folder / server / (zone.name + ".zone")
            if zone.signing and changed != "unsigned":
                options = zone.signing.options
                signed = self._signed(origin, f"{zone.name}-{server}", changed, *options,
                                      algorithm=zone.signing.algorithm, bits=zone.signing.bits)
                shutil.copy(signed, path)
            else:
                path.write_text(text if changed == "unsigned" else changed)
            self.files[server][origin] = path
        if not zone.delegated:
            return ""
        return zone.delegation() + self._ds_of(zone)

    def _ds_of(self, zone: Zone) -> str:
        if zone.ds == "only":
            self._key(zone.origin + ".", "ECDSAP256SHA256", None)
            return self._ds(zone.origin + ".", "-2")
        if not zone.signing or zone.ds == "none":
            return ""
        record = self._ds(zone.origin + ".", zone.signing.digest)
        return record.replace(record.split()[-1], "00" * 32) if zone.ds == "other" else record

    def _key(self, origin: str, algorithm: str, bits) -> Path:
        link = self.folder / "keys" / (origin + "key")
        if not link.exists():
            size = ["-b", str(bits)] if bits else []
            name = self._run("ldns-keygen", "-a", algorithm, *size, "-k", origin,
                             cwd=self.folder / "keys").strip()
            link.write_text(str(self.folder / "keys" / name))
        return Path(link.read_text())

    def _signed(self, origin: str, name: str, text: str, *options: str,
                algorithm: str = "ECDSAP256SHA256", bits=None) -> Path:
        key = self._key(origin, algorithm, bits)
        plain = self.folder / (name + ".plain")
        plain.write_text(text)
        signed = self.folder / (name + ".signed")
        self._run("ldns-signzone", *options, "-o", origin, "-f", str(signed), str(plain), str(key))
        return signed

    def _ds(self, origin: str, digest: str) -> str:
        key = Path((self.folder / "keys" / (origin + "key")).read_text())
        return self._run("ldns-key2ds", "-n", digest, str(key) + ".key").replace("\t", " ")

    @staticmethod
    def _run(*command: str, cwd=None) -> str:
        return subprocess.run(command, check=True, text=True, capture_output=True, cwd=cwd).stdout

    def _start(self) -> None:
        for server, command in (
            ("above", ["nsd", "-d", "-c", str(self._nsd("above"))]),
            ("nsd", ["nsd", "-d", "-c", str(self._nsd("nsd"))]),
            ("knot", ["knotd", "-c", str(self._knot())]),
            ("bind", ["named", "-g", "-c", str(self._bind())]),
        ):
            log = (self.folder / (server + ".log")).open("w")
            self.processes.append(subprocess.Popen(command, stdout=log, stderr=log))
        for server, zones in self.files.items():
            for origin in zones:
                self._await(self.listens[server][0], origin)

    @staticmethod
    def _await(address: str, origin: str) -> None:
        for _ in range(100):
            answer = subprocess.run(
                ["dig", "+norec", "+time=1", "+tries=1", "@" + address, origin, "SOA"],
                text=True, capture_output=True).stdout
            if "status: NOERROR" in answer and " aa" in answer.replace(" aa;", " aa ;"):
                return
            time.sleep(0.1)
        raise RuntimeError(f"{address} does not serve {origin}")

    def _nsd(self, server: str) -> Path:
        lines = ["server:", '  username: ""', '  chroot: ""', f'  zonesdir: "{self.folder}"',
                 '  database: ""', f'  pidfile: "{self.folder}/{server}/pid"',
                 f'  xfrdfile: "{self.folder}/{server}/xfrd.state"', "  server-count: 1", "  rrl-ratelimit: 0",
                 f'  zonelistfile: "{self.folder}/{server}/zone.list"', "remote-control:",
                 "  control-enable: no"]
        lines[1:1] = [f"  ip-address: {address}" for address in self.listens[server]]
        for origin, path in self.files[server].items():
            lines += ["zone:", f'  name: "{origin}"', f'  zonefile: "{path}"']
        return self._config(server + ".conf", lines)

    def _knot(self) -> Path:
        lines = ["server:", f'  rundir: "{self.folder}/knot"',
                 "  listen: [" + ", ".join(a + "@53" for a in self.listens["knot"]) + "]",
                 "  udp-workers: 1", "  tcp-workers: 1", "  background-workers: 1",
                 "database:", f'  storage: "{self.folder}/knot"', "zone:"]
        for origin, path in self.files["knot"].items():
            lines += [f'- domain: "{origin}"', f'  file: "{path}"', "  zonefile-sync: -1",
                      "  journal-content: none"]
        return self._config("knot.conf", lines)

    def _bind(self) -> Path:
        lines = ["options {", f'  directory "{self.folder}/bind";', "  recursion no;", "  dnssec-validation no;",
                 "  listen-on { " + "; ".join(self.listens["bind"]) + "; };", "  listen-on-v6 { none; };",
                 "  check-integrity no;", "  check-names primary ignore;", "  notify no;",
                 f'  pid-file "{self.folder}/bind/named.pid";', "  allow-transfer { any; };",
                 f'  session-keyfile "{self.folder}/bind/session.key";', "};",
                 "controls { };"]
        for origin, path in self.files["bind"].items():
            lines.append(f'zone "{origin}" {{ type primary; file "{path}"; }};')
        return self._config("named.conf", lines)

    def _config(self, name: str, lines: list[str]) -> Path:
        path = self.folder / name
        path.write_text("\n".join(lines) + "\n")
        return path
