"""Records what the scripts of a folder print on other versions of CPython than the one that tests run live.

usage: record.py FOLDER LIVE_PYTHON PYTHON ...

Writes FOLDER/recorded/3.N.txt for each PYTHON; recordings.h says what is in there. What was recorded of a script that
was not edited since is kept: remove the file to record everything anew. A script that does not end well there, or
prints something else the second time, is left out.
"""
import functools
import os
import signal
import subprocess
import sys
import zlib
from pathlib import Path


def version_of(python):
    return subprocess.run([python, '-I', '-c', 'import sys; print("%d.%d.%d" % sys.version_info[:3])'], check=True,
                          capture_output=True, text=True).stdout.strip()


@functools.cache
def printed(python, script):
    """What the script prints, or None if it does not end well, or not twice alike."""
    environment = {**os.environ, 'NO_COLOR': '1', 'PYTHON_COLORS': '0'}
    outputs = []
    for _ in range(2):
        try:
            done = subprocess.run([python, '-I', '-B', '-X', 'utf8', script], env=environment, capture_output=True,
                                  stdin=subprocess.DEVNULL, timeout=60)
        except subprocess.TimeoutExpired:
            return None
        outputs.append(done.stdout.decode(errors='replace'))
        if done.returncode != 0:
            return None
    return outputs[0] if outputs[0] == outputs[1] else None


def kept(path):
    """The entries of an earlier recording, by the script's name and checksum."""
    entries = {}
    lines = iter(path.read_bytes().decode().split('\n')[1:-1] if path.exists() else ())
    for line in lines:
        name, checksum, extent = line.split()
        count = 0 if extent == 'same' else int(extent)
        entries[name, checksum] = [line, *(next(lines) for _ in range(count))]
    return entries


def entry(script, checksum, live, python):
    """The lines of one script; none if it is left out."""
    output, of_live = printed(python, script), printed(live, script)
    if output is None or of_live is None:
        return []
    if output == of_live:
        return [f'{script.stem} {checksum} same']
    lines = output.replace(str(script.parent), 'FOLDER').split('\n')
    return [f'{script.stem} {checksum} {len(lines)}', *lines]


def main():
    folder, live, *pythons = sys.argv[1:]
    # A shell ignores it in the background, and so would the scripts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for python in pythons:
        version = version_of(python)
        target = Path(folder) / 'recorded' / (version.rpartition('.')[0] + '.txt')
        earlier = kept(target)
        lines = [f'# CPython {version}, beside {version_of(live)}. Written by record.py.']
        for script in sorted(Path(folder).absolute().glob('*.py')):
            checksum = str(zlib.crc32(script.read_bytes()))
            lines += earlier.get((script.stem, checksum)) or entry(script, checksum, live, python)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes('\n'.join([*lines, '']).encode())


main()
