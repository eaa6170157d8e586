"""Programs that the fuzzer kept, held against real Python: what CPython accepts must show the same on the hub.

usage: python3 differential.py BINARY FOLDER... [--on PYTHON] [--sample N] [--seed N] [--keep FOLDER]

Draws N programs of the folders, leaves out what is no text, what could touch the machine beyond its own process, and
what gevent or CPython answer differently from run to run, and calls `BINARY compare`. Both refusing a program counts as
agreement; `unsupported:` is counted apart. Programs that differ are copied to --keep.
Exit status: 0 if all agree, 1 if any differs, 2 if nothing was compared.
"""
import argparse
import ast
import collections
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import warnings

# What a mutated program may import: nothing that reaches files, processes or the network.
HARMLESS = {
    "_thread", "abc", "atexit", "collections", "concurrent", "contextlib", "contextvars", "copy", "dataclasses", "enum",
    "functools", "gevent", "greenlet", "heapq", "itertools", "json", "math", "operator", "queue", "re", "sched",
    "string", "sys", "textwrap", "threading", "time", "traceback", "types", "typing", "warnings", "weakref"}
# As part of a name they reach further, or answer what no two runs share.
SHUNNED = re.compile(
    r"\b(os|posix|signal\w*|subprocess|socket\w*|ssl|open|exec|eval|compile|__import__|importlib|fork\w*|builtins|"
    r"modules|popen|random|uuid|id|hash|getpid|get_ident|ident|native_id|get_native_id|perf_counter\w*|time_ns|"
    r"process_time\w*|thread_time\w*|getrefcount|input|stdin|setrecursionlimit|__dict__|vars|globals|locals|dir)\b")
AT_ONCE = 20
MOST_SECONDS = 30
LARGEST = 20_000


def is_harmless(text):
    """Whether it may be run on a real interpreter. What does not parse will not run."""
    if SHUNNED.search(text):
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return True
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        if any(name.partition(".")[0] not in HARMLESS for name in names):
            return False
    return True


def programs_of(folders):
    for folder in folders:
        for path in sorted(pathlib.Path(folder).iterdir()):
            data = path.read_bytes() if path.is_file() else b"\0"
            if b"\0" in data or len(data) > LARGEST:
                continue
            try:
                yield path, data.decode()
            except UnicodeDecodeError:
                pass


def batches(items, size):
    return [items[start:start + size] for start in range(0, len(items), size)]


def compare(binary, python, files):
    command = [binary, "compare", *map(str, files), "--on", python, "--format", "json"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)
    if done.returncode not in (0, 1, 2, 3) or not done.stdout:
        raise SystemExit(f"compare failed with {done.returncode}")
    return json.loads(done.stdout)


def shown(python, file, seed):
    """Stdout and exit code of a plain run, its hashes salted."""
    environment = dict(os.environ, PYTHONHASHSEED=str(seed))
    try:
        done = subprocess.run([python, "-B", str(file)], env=environment, stdin=subprocess.DEVNULL, cwd=file.parent,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=MOST_SECONDS)
        return done.stdout, done.returncode
    except subprocess.TimeoutExpired:
        return b"", None


def is_repeatable(binary, python, file, first):
    """Whether real runs agree with each other, also with other hashes."""
    if shown(python, file, 1) != shown(python, file, 2):
        return False
    again = compare(binary, python, [file])[0]
    outputs = [comparison["real"].get("outcome", {}).get("stdout") for comparison in (first, again)]
    return outputs[0] == outputs[1]


def judge(binary, python, file, comparison):
    messages = [comparison[side].get("message", "") for side in ("hub", "real")]
    if "unsupported:" in messages[0]:
        return "outside the case language"
    if all(messages):
        return "refused by both"
    if comparison["verdict"] == "agrees":
        return "agree"
    hub = comparison["hub"].get("outcome", {})
    if hub.get("budget"):
        return "over a budget"
    return "differ" if is_repeatable(binary, python, file, comparison) else "not repeatable"


def chosen_programs(options):
    """(program, text), drawn: those that may run on a real interpreter."""
    programs = list(programs_of(options.folders))
    random.Random(options.seed).shuffle(programs)
    chosen = []
    for path, text in programs:
        if len(chosen) == options.sample:
            break
        # A mutated header is no business of either Python.
        text = text.replace("# ///", "# --")
        if is_harmless(text):
            chosen.append((path, text))
    print(f"{len(chosen)} of {len(programs)} kept programs, seed {options.seed}")
    return chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--on", default="python3", metavar="PYTHON")
    parser.add_argument("--sample", type=int, default=200, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--keep", type=pathlib.Path, metavar="FOLDER")
    options = parser.parse_args()
    tally = collections.Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        files = []
        for number, (path, text) in enumerate(chosen_programs(options)):
            files.append(folder / f"p{number}.py")
            files[-1].write_bytes(text.encode())
        for batch in batches(files, AT_ONCE):
            for file, comparison in zip(batch, compare(options.binary, options.on, batch)):
                verdict = judge(options.binary, options.on, file, comparison)
                tally[verdict] += 1
                if verdict != "differ":
                    continue
                print(f"differ in {', '.join(comparison['differs_in']) or 'acceptance'}: {file.name}")
                if options.keep:
                    options.keep.mkdir(parents=True, exist_ok=True)
                    shutil.copy(file, options.keep)
    print(", ".join(f"{count} {verdict}" for verdict, count in sorted(tally.items())))
    if tally["agree"] + tally["differ"] + tally["refused by both"] == 0:
        return 2
    return 1 if tally["differ"] else 0


if __name__ == "__main__":
    sys.exit(main())
