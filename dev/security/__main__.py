"""
Attacks a server of its own and prints what was tried and what came back. Run as dev/security-drill.
"""

import argparse
import shutil
import sys
from collections import Counter

import access
import forms
import traces
from world import ROOT, World


class Report:
    def __init__(self):
        self.attempts = 0
        self.through: list[str] = []

    def __call__(self, name: str, answers, right) -> None:
        answers = answers if isinstance(answers, list) else [answers]
        self.attempts += len(answers)
        wrong = [a for a in answers if not right(a)]
        came = ", ".join(f"{n} × {what}" if n > 1 else what for what, n in Counter(str(a) for a in answers).items())
        self._line(name, came, not wrong)

    def fact(self, text: str, right: bool) -> None:
        self.attempts += 1
        self._line(text, "", right)

    def _line(self, name: str, came: str, right: bool) -> None:
        print(f"{'' if right else 'THROUGH: '}{name}{': ' + came if came else ''}", flush=True)
        if not right:
            self.through.append(name)


def main() -> int:
    options = argparse.ArgumentParser(prog="dev/security-drill", description=__doc__)
    options.add_argument("--millrace", default=str(ROOT / "millrace"), help="the command of a build that is there")
    options.add_argument("--no-slow", action="store_true", help="leave the slow clients out")
    arguments = options.parse_args()
    report = Report()
    with World(arguments.millrace) as world:
        for part in (access.strangers, access.scopes, access.sessions, access.guessing, forms.paths, forms.headers,
                     forms.bodies, forms.addresses, access.limits, *(() if arguments.no_slow else (forms.slowness,)),
                     traces.logs, traces.secrets):
            print(f"\n{part.__name__}", flush=True)
            part(world, report)
    shutil.rmtree(world.folder)
    print(f"\n{report.attempts} attempts, {len(report.through)} came through" + "".join("\n  " + t for t in report.through))
    return 1 if report.through else 0


if __name__ == "__main__":
    sys.exit(main())
