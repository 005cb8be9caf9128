"""Processes that end with this one."""

import socket
import subprocess


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class Process:
    def __init__(self, command, log):
        self.log = log
        with open(log, "wb") as out:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT)

    def output(self):
        text = self.log.read_text(errors="replace")
        if self.process.poll() not in (None, -9):
            raise SystemExit(f"FAILED: {self.process.args[0]} has ended:\n{text[-2000:]}")
        return text

    def kill(self):
        self.process.kill()
        self.process.wait()
