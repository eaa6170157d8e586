"""What CalledProcessError says about signals that have no name."""
import subprocess

for code in (-9, -99, -34, 3, 0):
    print(subprocess.CalledProcessError(code, ['x', 'y']))
# prints:
# Command '['x', 'y']' died with <Signals.SIGKILL: 9>.
# Command '['x', 'y']' died with unknown signal 99.
# Command '['x', 'y']' died with <Signals.SIGRTMIN: 34>.
# Command '['x', 'y']' returned non-zero exit status 3.
# Command '['x', 'y']' returned non-zero exit status 0.
