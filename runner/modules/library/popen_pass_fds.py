"""Descriptors that a child is given besides the three; executable; what Popen refuses."""
import os
import subprocess
import sys

read, write = os.pipe()
child = 'import os, sys; print(os.write(int(sys.argv[1]), b"from a child"))'
by_python = [sys.executable, '-c', child, str(write)]
print(subprocess.run(by_python, pass_fds=(write,), capture_output=True, text=True).stdout)
print(os.read(read, 100))
print(subprocess.run('exec sh -c "echo from a shell >&%d"' % write, shell=True, pass_fds=(write,)).returncode)
print(os.read(read, 100))
print(subprocess.run(by_python, stderr=subprocess.DEVNULL).returncode)
print(subprocess.run(['sh', '-c', 'echo after >&%d' % write], pass_fds=[write],
                     preexec_fn=lambda: os.write(write, b'before, ')).returncode, os.read(read, 100))
print(subprocess.run('echo $0', shell=True, executable='/bin/bash', capture_output=True).stdout)
print(subprocess.run(['true'], executable='/bin/false').returncode)
for arguments, options in [((['a\0b'],), {}), ((['true'],), {'env': {'A=B': 'c'}}), ((['true'],), {'pass_fds': [99]})]:
    try:
        subprocess.Popen(*arguments, **options)
    except Exception as error:
        print(type(error).__name__, error)
