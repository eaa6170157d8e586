# Shells that start Pythons, and read their commands bit by bit.
import os
import subprocess
import sys
import time

os.environ['PY'] = sys.executable


def shell(line):
    ended = subprocess.run(line, shell=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    print(ended.stdout, ended.stderr, ended.returncode, flush=True)


shell('$PY -c "print(5)" | cat; echo $?')
shell('echo 3 | $PY -c "print(int(input()) + 1)"; echo $?')
shell('exec $PY -c "import sys; print(6); sys.exit(7)"')
shell('$PY -c "import time; time.sleep(5)" & sleep 0.5; kill $!; wait $! 2>/dev/null; echo $?')
shell('for i in 1 2; do $PY -c "import sys; print(sys.argv[1:])" $i "a b"; done')
shell('X=$($PY -c "print(1); print(2)"); echo $X; export X; $PY -c "import os; print(os.environ[\'X\'])"')
print(os.system('exit 3'), os.system('kill -9 $$'), repr(os.popen('echo p; exit 2').read()), flush=True)

started = subprocess.Popen(['sh'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
for line in b'echo a\n', b'if true\nthen echo', b' b\nfi\n', b'cd /\npwd\n':
    started.stdin.write(line)
    started.stdin.flush()
    time.sleep(0.1)
print(started.stdout.readline())
print(started.communicate(b'exit 3\necho no\n'), started.returncode)
