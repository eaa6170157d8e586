#!/usr/bin/env python3
"""Holds the scripts of this folder against real Python interpreters.

    check.py --python python3.11 --python python3.8            do these two agree?
    check.py --python python3.11 -- ./some-command {}          does the command do what Python does?

The first --python is the judge. The command is run once for each script; {} stands for the
script's path. Compared are stdout and the exit status; for scripts in tracebacks/ also stderr,
after the lines of carets that newer interpreters print under a source line are taken out.

The scripts print the same on CPython 3.8 to 3.13. Only stderr of some in tracebacks/ is that of
3.11 and 3.12: before, `__main__.` stood in front of the class of an uncaught exception, and a
failing __exit__ was shown at the last line of the with body (3.8); 3.13 shows every line of a
statement that spans several.

Exit status: 0 all agree, 1 something differs, 2 the command line is wrong or nothing was selected.
"""
import argparse
import difflib
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

FOLDER = os.path.dirname(os.path.abspath(__file__))
CARETS = re.compile(r"\s+[~^]+\s*")


def find_scripts(patterns):
    scripts = []
    for folder in (FOLDER, os.path.join(FOLDER, "tracebacks")):
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            if not name.endswith(".py") or os.path.samefile(path, __file__):
                continue
            if not patterns or any(pattern in os.path.relpath(path, FOLDER) for pattern in patterns):
                scripts.append(path)
    return scripts


def clean_environment():
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment.update(PYTHONDONTWRITEBYTECODE="1", PYTHONIOENCODING="utf-8", NO_COLOR="1")
    return environment


def without_carets(text):
    return [line for line in text.splitlines() if not CARETS.fullmatch(line)]


def observe(command, script, timeout):
    """What a run shows, as lines: stdout, the exit status and, where it counts, stderr."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=clean_environment(), timeout=timeout)
    except subprocess.TimeoutExpired:
        return ["(still running after %g s)" % timeout], ""
    stderr = done.stderr.decode("utf-8", "replace")
    lines = done.stdout.decode("utf-8", "replace").splitlines() + ["(exit %d)" % done.returncode]
    if os.path.basename(os.path.dirname(script)) == "tracebacks":
        lines += without_carets(stderr)
    return lines, stderr


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", action="append", required=True, metavar="PYTHON",
                        help="a real interpreter; the first one is the judge")
    parser.add_argument("--filter", action="append", default=[], metavar="TEXT",
                        help="only scripts whose path contains TEXT")
    parser.add_argument("--jobs", "-j", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=20.0, metavar="SECONDS")
    parser.add_argument("--quiet", "-q", action="store_true", help="names only, no differences")
    parser.add_argument("command", nargs="*", help="behind --: the command to check, with {}")
    options = parser.parse_args()

    contestants = [[python, "{}"] for python in options.python[1:]]
    if options.command:
        if not any("{}" in word for word in options.command):
            parser.error("the command has no {} for the script's path")
        contestants.append(options.command)
    if not contestants:
        parser.error("nothing to compare with: give a second --python or a command behind --")
    scripts = find_scripts(options.filter)
    if not scripts:
        parser.error("no script matches")

    def compare(script):
        judge, judge_stderr = observe([options.python[0], script], script, options.timeout)
        report = []
        if os.path.basename(os.path.dirname(script)) != "tracebacks" and judge[-1] != "(exit 0)":
            report.append(("%s fails on the judge itself" % options.python[0], judge_stderr))
        for words in contestants:
            command = [word.replace("{}", script) for word in words]
            seen, stderr = observe(command, script, options.timeout)
            if seen == judge:
                continue
            diff = difflib.unified_diff(judge, seen, options.python[0], command[0], lineterm="", n=1)
            text = "\n".join(diff)
            if stderr and seen[-1] != judge[-1]:
                text += "\n" + stderr[:2000]
            report.append((" ".join(words), text))
        return report

    differing = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        for script, report in zip(scripts, pool.map(compare, scripts)):
            differing += bool(report)
            for who, text in report:
                print("DIFFERS %s: %s" % (os.path.relpath(script, FOLDER), who))
                if not options.quiet:
                    print(text)
    print("%d agree, %d differ" % (len(scripts) - differing, differing))
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
