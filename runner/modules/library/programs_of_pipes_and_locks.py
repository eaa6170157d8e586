# mkfifo, ln, flock, dd, cmp, diff, and descriptors that a shell closes: held against the machine's own.
import os
import subprocess
import tempfile


def sh(line, shell='sh'):
    ended = subprocess.run([shell, '-c', line], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                           stderr=subprocess.PIPE)
    print(ended.stdout, ended.stderr, ended.returncode, flush=True)


os.chdir(tempfile.mkdtemp())
sh('echo hi > a; mkdir d; ln a b; ln a b; ln no c; ln d e; ln a no/c; ln a b d; ls d; ln -f a b; ln -s x a; ln; '
   'ln a/x y; ln x y z; ln a; ln d/a; ln -P a zz; ln a zz; ln -T a d; stat -c %h a; [ a -ef b ]; echo $?')
sh('mkfifo p; mkfifo p; mkfifo no/p; mkfifo; mkfifo -m 600 q; mkfifo a/b; stat -c "%F %a" q; '
   'test -p p; echo $?; test -p a; echo $?; test -t 0; echo $?')
sh('flock l echo hi; echo $?; flock -n l -c "echo a b"; echo $?; (flock -n 9; echo in $?; flock -n l true; echo $?; '
   'flock -n -E 7 l true; echo $?; flock -w 0.1 l true; echo $?) 9>l; flock nodir/l true; echo $?; '
   'flock l false; echo $?; flock l nosuch; echo $?; flock -n 77; echo $?; flock; echo $?; flock l; echo $?; '
   'flock -u 9 9>l; echo $?; flock -xn l -c "exit 3"; echo $?; flock -n x9; echo $?')
sh('printf abcdefghij > in; dd if=in bs=3 count=2 2>/dev/null; dd if=in of=o bs=4 skip=1 status=none; cat o; echo; '
   'dd if=no; dd if=in of=no/x; dd bs=2 count=1 < in 2>/dev/null; echo; '
   'dd if=in of=o bs=1 seek=2 count=1 conv=notrunc status=none; cat o; echo; dd foo=1; '
   'dd if=/dev/zero of=z bs=1k count=2 status=noxfer; wc -c z')
sh("printf 'a\\nb\\nc\\n' > x; printf 'a\\nB\\nc\\nd' > y; printf 'a\\n' > z; diff x y; echo $?; "
   'diff -u x y | tail -n +3; diff -q x y; diff x x; diff -s x x; diff x no; echo $?; diff x d; diff z x; diff x z; '
   'diff - x < x; diff --brief x y; diff -U0 x y | tail -n +3')
sh("seq 1 30 > n1; sed '3d;20s/^/x/;25,26d' n1 > n2; echo new >> n2; diff n1 n2; diff -u n1 n2 | tail -n +3")
sh("cmp x y; echo $?; cmp x x; cmp x z; cmp -s x y; echo $?; cmp x no; echo $?; cmp z x; printf '' > e; cmp e x; "
   'printf abc > s1; printf abcd > s2; cmp s1 s2')
for each in ('sh', 'bash'):
    sh('exec 0<&-; read x; echo r $?; cat; echo c $?; exec 3>&1 1>&-; echo hi; echo e $? >&3; exec 1>&3; echo back; '
       'cat < /dev/null; echo $?; echo x >&-; echo $?; echo a | cat; ls nosuch 2>&-; echo $?', each)
    sh('exec 4>f 1>&4; echo to f; exec 1>&2; cat f; exec 5<f; read y <&5; echo "$y"; exec 5<&-; cat f | cat; '
       '(exec 0<&-; cat f); cat f 0<&-', each)
    sh('mkfifo pp; cat pp & echo one > pp; wait; (echo two > pp) & read l < pp; echo $l; wait; exec 3<>pp; '
       'echo three >&3; read l <&3; echo $l; cat < pp 3>&- & sleep 0.2; echo four >&3; exec 3>&-; wait; rm pp', each)
