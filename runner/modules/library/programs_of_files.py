# Files that programs make, change and read: redirections, and the small programs that are about files.
import os
import subprocess
import tempfile

os.environ['LC_ALL'] = 'C.UTF-8'
os.chdir(tempfile.mkdtemp())


def sh(line, *more, **options):
    ended = subprocess.run(['sh', '-c', line, *more], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    print(ended.stdout, ended.stderr, ended.returncode, flush=True)


sh('echo a > f; cat f; echo b >> f; cat f; cat < f; wc -l f; wc -l < f')
sh('grep a < f | wc -l; cat < f | cat | grep -c b; wc -l < f | cat - f')
sh('cat nosuch; echo $?; cat < nosuch; echo $?; echo x > no/x; echo $?')
sh('touch g h; ls; rm g; ls -1; mkdir d; ls; touch d/x d/y; ls d; rmdir d; rm -r d; ls; [ -e d ] || echo gone')
sh('echo one > x1; echo two > x2; cat x1 x2 - < x1; echo *; echo x?; echo "x*" nomatch*; for i in x*; '
   'do echo "$i"; done')
sh('head -n 1 x1 x2; tail -n 1 x1 x2; grep o x1 x2; wc x1 x2; sort x2 x1; cp x1 x3; mv x3 x4; cat x4; '
   'tee x5 < x4; cat x5')
sh('tail -n 1 nosuch; wc nosuch; sort nosuch; grep x nosuch; tee /nosuch/a </dev/null; echo $?')
sh('touch /nosuch/a; rm nosuch; mkdir x1; rmdir nosuch; ls nosuch; echo $?; rm -f nosuch; '
   'mkdir -p p/q/r && ls p/q; rm p')
sh('{ echo a; echo b >&2; } > out 2> err; cat out err; { echo c; echo d >&2; } > both 2>&1; cat both; '
   '(echo e; sleep 0.1; echo f) > s & wait; cat s')
sh('exec > all; echo in; ls /nosuch 2>&1; cat x1; exec 2>&1; nosuch')
sh('while read l; do echo "<$l>"; done < x1; exec 3< x2; read v <&3; echo $v; read v <&3; echo $?')
sh('[ -f x1 ] && [ -d p ] && [ ! -e zz ] && [ -s x1 ] && [ -r x1 ] && ! [ -x x1 ] && echo yes; echo > e; '
   ': > e0; [ -s e0 ] || echo empty')
sh('cat > k <<E\nx $((1+1))\nE\ncat k; . ./k2 2>/dev/null || echo no')
sh('echo "echo sourced \\$1; v=5" > lib.sh; . ./lib.sh arg; echo $v; sh lib.sh b; echo "exit 4" > ex.sh; '
   'sh ex.sh; echo $?; sh nosuch.sh; echo $?')
sh('cd p && cd .. && cd - >/dev/null && basename $(pwd); cd x1; echo $?')
sh('umask 077; touch m; ls m; dirname $PWD/x > /dev/null')
with open('all') as file:
    print(file.read())
