"""Sweeps all cases on all pairs again and again, with one job and with two: each must print the same bytes.

usage: python3 equal_sweeps.py BINARY --repository DIR [--times N] [--jobs N ...]

N times with each number of jobs. Exit status: 0 if there was one stream of bytes, 1 if there were more.
"""
import argparse
import collections
import hashlib
import pathlib
import subprocess
import sys


def sweep(options, jobs):
    command = [options.binary, "sweep", "--pair", "all", "--format", "jsonl", "--quiet", "--jobs", str(jobs),
               "--cases", str(options.repository / "cases"), "--expected", str(options.repository / "expected")]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    if done.returncode != 0 or not done.stdout:
        raise SystemExit(f"a sweep ended with {done.returncode} after {len(done.stdout)} bytes")
    return hashlib.sha256(done.stdout).hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--repository", type=pathlib.Path, required=True, metavar="DIR")
    parser.add_argument("--times", type=int, default=1000, metavar="N")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2], metavar="N")
    options = parser.parse_args()
    seen = collections.Counter()
    for time in range(options.times):
        seen.update(sweep(options, jobs) for jobs in options.jobs)
        if len(seen) > 1:
            break
        if (time + 1) % 50 == 0:
            print(f"{sum(seen.values())} sweeps, one stream of bytes", flush=True)
    for digest, count in seen.most_common():
        print(f"{count} sweeps printed {digest}")
    return 0 if len(seen) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
