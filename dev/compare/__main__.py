"""Runs zonemaster-cli and millrace check over the zones and prints where they differ."""

import argparse
import fnmatch
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from speed import measure
from world import World, missing_programs
from zones import ZONES, Zone

ROOT = Path(__file__).resolve().parents[2]
EXPLAINED = Path(__file__).with_name("explained.txt")
LEVELS = {"NOTICE", "WARNING", "ERROR", "CRITICAL"}

Tags = dict[str, str]


def main() -> int:
    options = argparse.ArgumentParser(prog="dev/compare-zonemaster", description=__doc__)
    options.add_argument("zones", nargs="*", metavar="ZONE", help="only these, for example: single")
    options.add_argument("--keep", action="store_true", help="wait before the servers are stopped")
    options.add_argument("--speed", action="store_true", help="measure instead of comparing")
    arguments = options.parse_args()
    missing = missing_programs()
    if missing or os.geteuid() != 0:
        print("Needs root and these programs: " + " ".join(missing), file=sys.stderr)
        return 2
    chosen = [z for z in ZONES if not arguments.zones or z.name in arguments.zones or z.name == "plain"]
    with tempfile.TemporaryDirectory(prefix="compare-zonemaster-") as folder, World(Path(folder), chosen) as world:
        if arguments.speed:
            measure(world, ROOT / "millrace")
            return 0
        unexplained = compare(world, chosen)
        if arguments.keep:
            input(f"Hints are in {world.hints}. Press Enter to stop the servers. ")
    return 1 if unexplained else 0



def compare(world: World, zones: list[Zone]) -> int:
    rules = explanations()
    print(version("zonemaster-cli", "--version"), version(str(ROOT / "millrace"), "version"), sep="\n")
    print(f"{'zone':12} {'common':>6}  differences at NOTICE and above")
    unexplained = alike = 0
    used: set[str] = set()
    for zone in zones:
        theirs = zonemaster(world, zone)
        ours = millrace(world, zone)
        differences = []
        for tag in sorted(theirs.keys() | ours.keys()):
            if theirs.get(tag) == ours.get(tag):
                continue
            told = f"{tag}: zonemaster {theirs.get(tag, 'no')}, millrace {ours.get(tag, 'no')}"
            rule = next((r for r in rules if explains(r, tag, zone)), None)
            if rule:
                used.add(rule[0] + " " + rule[1])
            unexplained += rule is None
            differences.append(f"  {told}  [{rule[2] if rule else 'NOT EXPLAINED'}]")
        common = sum(theirs.get(tag) == level for tag, level in ours.items())
        alike += not differences
        print(f"{zone.name:12} {common:6}  {zone.about}" + ("" if differences else ": the same"))
        print("\n".join(differences) + "\n" if differences else "", end="", flush=True)
    print(f"{len(zones)} zones, {alike} the same, {unexplained} differences not explained")
    for zone_glob, tag_glob, _ in rules:
        if len(zones) == len(ZONES) and f"{zone_glob} {tag_glob}" not in used:
            print(f"explained.txt: {zone_glob} {tag_glob} explains nothing any more")
    return unexplained


def explanations() -> list[tuple[str, str, str]]:
    """Lines of: zone pattern, tag pattern, why."""
    lines = EXPLAINED.read_text().splitlines()
    return [tuple(line.split(None, 2)) for line in lines if line and not line.startswith("#")]


def explains(rule: tuple[str, str, str], tag: str, zone: Zone) -> bool:
    return fnmatch.fnmatch(zone.name, rule[0]) and fnmatch.fnmatch(tag, rule[1])


def version(*command: str) -> str:
    lines = subprocess.run(command, text=True, capture_output=True).stdout.strip().splitlines()
    return ", ".join(line.strip() for line in lines if line.strip())


def zonemaster(world: World, zone: Zone) -> Tags:
    output = run("zonemaster-cli", "--json", "--level", "NOTICE", "--no-ipv6", "--no-progress",
                 "--hints", str(world.hints), *zone.given, zone.origin)
    return worst(json.loads(output))


def millrace(world: World, zone: Zone) -> Tags:
    output = run(str(ROOT / "millrace"), "check", "--json", "--level", "notice", "--no-ipv6",
                 "--hints", str(world.hints), "--allow-non-global-targets", *zone.given, zone.origin)
    return worst(json.loads(output)["entries"])


def run(*command: str) -> str:
    done = subprocess.run(command, text=True, capture_output=True, timeout=600)
    if not done.stdout.strip():
        raise RuntimeError(f"{' '.join(command)} printed nothing: {done.stderr}")
    return done.stdout


def worst(entries: list[dict]) -> Tags:
    """The tags with their levels."""
    return {entry["tag"]: entry["level"] for entry in entries if entry["level"] in LEVELS}


if __name__ == "__main__":
    sys.exit(main())
