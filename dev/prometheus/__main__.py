"""Checks dashboard and alert rules against a node and a Prometheus that run; see dev/prometheus-check."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

import yaml

from processes import Process, free_port

DOCS = pathlib.Path("docs")
PATIENCE = 180
VARIABLES = {"$job": ".*", "$instance": ".*", "$__rate_interval": "30s"}


def get(url):
    with urllib.request.urlopen(url, timeout=20) as answer:
        return json.load(answer)


def until(what, check):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = check()
        if found:
            return found
        time.sleep(0.5)
    raise SystemExit(f"FAILED: waited {PATIENCE} s in vain until {what}")


class Prometheus:
    def __init__(self, folder, target):
        self.address = f"127.0.0.1:{free_port()}"
        config = yaml.safe_load((DOCS / "prometheus" / "prometheus.yml").read_text())
        config["global"] = {"scrape_interval": "2s", "evaluation_interval": "2s"}
        config["scrape_configs"][0]["static_configs"] = [{"targets": [target]}]
        (folder / "prometheus.yml").write_text(yaml.safe_dump(config))
        (folder / "alerts.yml").write_text((DOCS / "prometheus" / "alerts.yml").read_text())
        self.process = Process(
            ["prometheus", f"--config.file={folder}/prometheus.yml", f"--storage.tsdb.path={folder}/data",
             f"--web.listen-address={self.address}", "--log.level=warn"], folder / "prometheus.log")

    def ask(self, path, **parameters):
        query = "?" + urllib.parse.urlencode(parameters) if parameters else ""
        try:
            return get(f"http://{self.address}/api/v1/{path}{query}")
        except urllib.error.HTTPError as error:
            return json.load(error)
        except (urllib.error.URLError, ConnectionError):
            return {"status": "error", "error": "no answer"}

    def rules(self):
        groups = self.ask("rules").get("data", {}).get("groups", [])
        return [rule for group in groups for rule in group["rules"]]


def check_syntax():
    for kind, name in (("rules", "alerts.yml"), ("config", "prometheus.yml")):
        done = subprocess.run(["promtool", "check", kind, str(DOCS / "prometheus" / name)],
                              capture_output=True, text=True)
        print(f"promtool check {kind}: {' '.join(done.stdout.split())}")
        if done.returncode:
            raise SystemExit("FAILED: " + done.stderr)


def make_traffic(api):
    for path in ("healthz", "jobs", "runs?limit=5", "queue", "nodes", "metrics", "jobs/none"):
        try:
            get(f"{api}/{path}")
        except urllib.error.HTTPError:
            pass


def check_rules(prometheus):
    rules = until("every rule has been evaluated", lambda: evaluated(prometheus.rules()))
    wrong = [rule for rule in rules if rule["health"] != "ok"]
    for rule in wrong:
        print(f"  {rule['name']}: {rule['health']} {rule.get('lastError', '')}")
    states = {state: [r["name"] for r in rules if r["state"] == state] for state in ("pending", "firing")}
    print(f"rules: {len(rules)} evaluated, {len(wrong)} with errors; pending {states['pending'] or 'none'},"
          f" firing {states['firing'] or 'none'}")
    return wrong


def evaluated(rules):
    return rules if rules and all(rule["health"] != "unknown" for rule in rules) else None


def check_dashboard(prometheus):
    dashboard = json.loads((DOCS / "grafana" / "millrace.json").read_text())
    asked = wrong = 0
    empty = []
    for panel in dashboard["panels"]:
        for target in panel.get("targets", []):
            query = re.sub(r"\$\w+", lambda found: VARIABLES[found.group()], target["expr"])
            answer = prometheus.ask("query", query=query)
            asked += 1
            if answer["status"] != "success":
                wrong += 1
                print(f"  {panel['title']}: {answer.get('error')}: {query}")
            elif not answer["data"]["result"]:
                empty.append(panel["title"])
    for variable in dashboard["templating"]["list"]:
        if variable["type"] == "query":
            values = prometheus.ask(f"label/{variable['name']}/values", **{"match[]": "millrace_build_info"})
            print(f"variable {variable['name']}: {values.get('data')}")
            wrong += not values.get("data")
    print(f"dashboard: {asked} queries asked, {wrong} with errors, {asked - wrong - len(empty)} with results,"
          f" {len(empty)} without a series yet ({', '.join(dict.fromkeys(empty)) or 'none'})")
    return wrong


def check_death(prometheus, node):
    node.kill()
    until("MillraceDown notices that the node is gone", lambda: any(
        rule["name"] == "MillraceDown" and rule["state"] in ("pending", "firing") for rule in prometheus.rules()))
    print("after the node was killed: MillraceDown is pending")


def main():
    java, classpath = sys.argv[1:3]
    check_syntax()
    with tempfile.TemporaryDirectory(prefix="prometheus-check-") as name:
        folder = pathlib.Path(name)
        node = Process([java, "--enable-native-access=ALL-UNNAMED", "-cp", classpath,
                        "dev.millrace.bootstrap.Main", "demo", "--listen", f"127.0.0.1:{free_port()}",
                        "--data", str(folder / "store")], folder / "node.log")
        prometheus = None
        try:
            found = until("the node listens", lambda: re.search(r"The server: http://(\S+?)/", node.output()))
            target = found.group(1)
            print(f"node: http://{target}, its demo batch is done")
            prometheus = Prometheus(folder, target)
            until("Prometheus has scraped the node", lambda: any(
                one["health"] == "up" for one in prometheus.ask("targets").get("data", {}).get("activeTargets", [])))
            make_traffic(f"http://{target}/api/v1")
            until("there is a rate", lambda: prometheus.ask(
                "query", query="rate(millrace_http_errors_total[30s])").get("data", {}).get("result"))
            wrong = len(check_rules(prometheus)) + check_dashboard(prometheus)
            check_death(prometheus, node)
            trouble = [line for line in prometheus.process.output().splitlines() if "level=error" in line]
            print(f"errors in the log of Prometheus: {len(trouble)}")
            if wrong or trouble:
                raise SystemExit("FAILED: " + "; ".join(trouble))
            print("OK")
        finally:
            node.kill()
            if prometheus:
                prometheus.process.kill()


if __name__ == "__main__":
    main()
