"""Kills live sweeps and recordings at random moments; what they leave behind must be whole, and nothing else.

usage: python3 kill_sweeps.py BINARY --repository DIR [--kills N] [--on PYTHON] [--seed N]

After each kill: the result file is the one from before or one that is complete up to its last line, each
expected/ file reads as TOML, no process of the run is there any more, and its temporary folder is empty.
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tomllib

BEFORE = '{"program": "from before"}\n'
MOST_SECONDS_TO_CLEAN_UP = 10.0
# Mostly the signal that leaves no time to clean up.
SIGNALS = [signal.SIGKILL] * 6 + [signal.SIGTERM, signal.SIGINT]


class Broken(Exception):
    """Something was left behind, or half."""


class Bench:
    """A folder in which a run works, and what must hold after it was killed."""

    def __init__(self, options, folder):
        self.binary = options.binary
        self.python = options.on
        self.repository = options.repository
        self.folder = folder
        self.temporary = folder / "tmp"
        self.temporary.mkdir()
        self.result = folder / "result.jsonl"
        self.expected = folder / "expected"

    def command(self, kind):
        cases = str(self.repository / "cases")
        expected = str(self.repository / "expected")
        sweep = [self.binary, "sweep", "--cases", cases, "--format", "jsonl", "--output", str(self.result), "--quiet"]
        if kind == "hub":
            return sweep + ["--expected", expected, "--repeat", "3"]
        if kind == "real":
            return sweep + ["--expected", expected, "-k", "1-12", "--on", self.python]
        return [self.binary, "record", "1", "4", "9", "--cases", cases, "--expected", str(self.expected),
                "--on", self.python]

    def start(self, kind):
        environment = dict(os.environ, TMPDIR=str(self.temporary))
        return subprocess.Popen(self.command(kind), env=environment, stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def reset(self):
        self.result.write_text(BEFORE)
        shutil.rmtree(self.expected, ignore_errors=True)

    def processes(self):
        found = []
        for entry in pathlib.Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and os.fsencode(self.temporary) in (entry / "environ").read_bytes():
                    found.append((entry / "cmdline").read_bytes())
            except OSError:
                continue
        return found

    def check(self, whole_lines):
        text = self.result.read_text()
        # Asked to stop before it had done anything, a run reports nothing.
        if not text.endswith("\n") and (text or whole_lines is not None):
            raise Broken("the result file ends within a line: %r" % text[-80:])
        lines = [json.loads(line) for line in text.splitlines()]
        if text != BEFORE and whole_lines is not None and len(lines) != whole_lines:
            raise Broken("the result file has %d lines of %d" % (len(lines), whole_lines))
        for path in self.expected.rglob("*.toml"):
            tomllib.loads(path.read_text())
        ours = ("tmp", "result.jsonl", "expected")
        strangers = [str(path) for path in self.folder.iterdir() if path.name not in ours]
        if strangers:
            raise Broken("left beside the results: %s" % strangers)
        self.check_cleaned_up()

    def check_cleaned_up(self):
        deadline = time.monotonic() + MOST_SECONDS_TO_CLEAN_UP
        while True:
            processes, files = self.processes(), list(self.temporary.iterdir())
            if not processes and not files:
                return
            if time.monotonic() > deadline:
                raise Broken("left running %s, left in the temporary folder %s" % (processes, files))
            time.sleep(0.01)


def kill_once(bench, kind, seconds, whole_lines, chance):
    """Whether the run was still under way."""
    bench.reset()
    number = chance.choice(SIGNALS)
    with bench.start(kind) as process:
        time.sleep(chance.uniform(0, seconds))
        alive = process.poll() is None
        process.send_signal(number)
        process.wait()
    # Asked to stop, a run reports what it had done; killed, it reports nothing.
    bench.check(whole_lines if number == signal.SIGKILL else None)
    return alive


def undisturbed(bench, kind):
    """How long a run takes, and how many lines it writes."""
    bench.reset()
    begun = time.monotonic()
    with bench.start(kind) as process:
        process.wait()
    seconds = time.monotonic() - begun
    bench.check(None)
    return seconds, len(bench.result.read_text().splitlines())


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=os.path.abspath)
    parser.add_argument("--repository", type=lambda path: pathlib.Path(path).absolute(), required=True)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--on", default="python3", help="an interpreter with gevent")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main():
    options = arguments()
    chance = random.Random(options.seed)
    alive = 0
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(options, pathlib.Path(name))
        kinds = {kind: undisturbed(bench, kind) for kind in ("hub", "real", "record")}
        for number in range(options.kills):
            kind = chance.choice(["hub", "hub", "real", "real", "record"])
            seconds, lines = kinds[kind]
            try:
                alive += kill_once(bench, kind, seconds, lines, chance)
            except (Broken, ValueError) as error:
                print("kill %d, of a %s run: %s" % (number, kind, error))
                return 1
    print("%d kills, %d of them of a live run: everything whole, nothing left" % (options.kills, alive))
    return 0 if alive else 1


if __name__ == "__main__":
    sys.exit(main())
