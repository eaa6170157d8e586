# What a shell waits for, reads, and leaves to parts of itself.
import subprocess
import time

PIPE = subprocess.PIPE
STEP = 0.2      # seconds are told in these


def shell(line, do=None, args=None, **options):
    begin = time.monotonic()
    started = subprocess.Popen(args or line, shell=args is None, stdout=PIPE, stderr=PIPE, **options)
    if do:
        do(started)
    said = started.communicate()
    print(line, said, started.returncode, round((time.monotonic() - begin) / STEP), flush=True)


def give(data):
    return lambda started: (started.stdin.write(data), started.stdin.flush())


shell('(sleep 0.2; echo a) & (sleep 0.1; echo b) & wait; echo c')
shell('sleep 0.4 & a=$!; sleep 0.2 & wait $!; echo one; wait $a; echo two')
shell('cat', give(b'abc'), stdin=PIPE)
shell('while read x; do echo "<$x>"; done; echo end', give(b'a b\n c \nd'), stdin=PIPE)
shell('read a; read b; echo $b $a', give(b'a\nb\n'), stdin=PIPE)
shell('timeout 0.2 sh -c "trap \'\' TERM; sleep 0.4; echo t"; echo $?')
shell('sleep 0.6 & p=$!; (sleep 0.2; kill $p) & wait $p 2>/dev/null; echo $?')
shell('sleep 0.2 & kill -0 $! && echo alive; wait; kill -0 $! 2>/dev/null || echo gone')
shell('seq 5 | while read x; do [ $x = 3 ] && break; echo $x; done; echo $?')
shell('a=1; a=2 | true; echo $a; (a=3); echo $a; { a=4; }; echo $a')
shell('yes | head -c 5')
shell('echo one; exec 2>/dev/null; echo err >&2; exec >&2; echo out')
shell('set -e; f() { false; echo in; }; f || echo or; if false; then :; fi; false | true; echo on; (exit 3); echo no')
