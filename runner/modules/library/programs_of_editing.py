# sed, expr, paste, xargs, find, base64, sums, dates, links: held against the machine's own.
import subprocess
import tempfile


def sh(line):
    ended = subprocess.run(['sh', '-c', line], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder)
    print(ended.stdout, ended.stderr, ended.returncode, flush=True)


folder = tempfile.mkdtemp()
for script in ('s/a/X/', 's/[0-9]*/<&>/', '2d', '2,3d', '/b/d', '/b/!d', '$d', '1!s/^/> /', 's/\\(.\\)\\(.\\)/\\2\\1/',
               's/o/0/2', 's/o/0/2g', 's|/|:|g', '/one/,/three/s/e/E/g', '2q', '1~2d', 'y/abc/xyz/', '2i\\\nnew',
               '2a after', '2c\\\nchanged', '$!N;s/\\n/ /', '1!G;h;$!d', 's/x*/-/g', '=', '2{s/o/0/;s/w/W/}',
               '/two/,+1d', 's/[[:space:]]\\+/_/g', 's/a\\.b/dot/', '2,1d', 'n;d', '/^$/d', 's/\\bone\\b/1/', '3,$d'):
    sh("printf 'one a.b/c\\ntwo  foo ooo\\n\\nthree b 42\\n' | sed '%s'" % script)
for options in ("-n '2p'", "-n 's/o/0/p'", "-n '$='", "-E 's/(o+)/[\\1]/g'", "-e 's/o/0/' -e 's/0/O/'", "-n '/a/,$p'",
                "-E -n '/^(one|two)/p'", "-n 's/O/0/Igp'", "5q"):
    sh("printf 'one\\ntwo oo\\na\\nlast' | sed " + options)
sh("echo x > f; sed s/x/y/ f nosuch; sed -n '$p' f f; printf '' | sed p")
for line in ('2 + 3', '7 / 2', '-7 % 3', '2 \\* 3 + 4', '\\( 1 + 2 \\) \\* 3', 'abc : "a\\(.\\)c"', 'abc : "a.*"',
    'abc = abc',
             '1 \\< 2', '10 \\> 9', 'b \\> a', 'length hello', 'substr hello 2 3', 'index hello l', '0 \\| x',
             '5 \\& 0',
             '1 / 0', 'a + 1', '1 +', '', '3 - 3', 'abc : "x"'):
    sh('expr ' + line)
sh('seq 6 | paste - - -; seq 3 > a; seq 4 5 > b; paste a b; paste -d, a b a; paste -s a; paste -sd+ a b; paste nosuch')
sh('seq 5 | xargs; seq 5 | xargs -n 2 echo x; echo "a \'b c\' d\\ e" | xargs -n1; printf "" | xargs echo none; '
   'printf "" | xargs -r echo none; seq 3 | xargs -I{} echo "<{}>-{}"; printf "a b\\0c\\0" | xargs -0 -n1 echo')
sh('seq 3 | xargs -n1 sh -c \'exit $0\'; echo $?; echo 1 | xargs nosuch; echo $?; echo 255 | xargs sh -c \'exit $0\'; '
   'echo $?; seq 4 | xargs -P4 -n1 sh -c \'sleep 0.$0; echo $0\'; echo a,b | xargs -d, -n1 echo')
sh('mkdir -p t/u/v; touch t/a.py t/b.txt t/u/c.py t/u/v/d.PY; echo hi > t/u/e; ln -s a.py t/link; cd t; '
   'find . | sort; find . -name "*.py" | sort; find . -type d | sort; find . -type f -iname "*.py" | sort; '
   'find . -maxdepth 1 | sort; find . -mindepth 2 ! -name "*.py" | sort; find u -empty | sort; find . -type l; '
   'find . -name a.py -o -name e | sort; find . \\( -name a.py -o -name e \\) -print | sort; find nosuch; '
   'find . -path "./u/*" -type f | sort; find . -name "*.py" -exec echo got {} \\; | sort; '
   'find . -name a.py -exec echo all {} +; find . -name "*.py" -print0 | tr "\\0" "\\n" | sort; '
   'find . -name v -exec false \\; ; echo $?; find u -type f -delete; find u | sort')
sh('ln -s nowhere dead; readlink dead; readlink f; echo $?; ln -s f l; readlink -f l | sed "s|.*/||"; cat l; '
   'stat -c "%n %s %a %F %h" f l; stat -c %F . ; stat -c %s nosuch; ln -s x f; ln -sf x l; readlink l; '
   'ln -sf f l; [ -L l ] && echo link; [ -e l ] || echo dead; [ -h f ]; echo $?; realpath f | sed "s|.*/||"; '
   'realpath no/such')
sh('echo hello | base64; echo aGVsbG8K | base64 -d; seq 40 | base64; seq 40 | base64 -w0; echo "!" | base64 -d')
sh('echo hello | md5sum; echo hello > h; md5sum h; sha1sum h; sha256sum h; sha512sum h; sha256sum nosuch')
sh('date -u -d @0; date -u -d @86399.5 "+%Y-%m-%d %H:%M:%S.%N|%s|%j|%a %b %e|%-d|%3N|%%|%F %T|%D|%I %p"; '
    'date -u -d @0 -R; '
   'date -u -d @0 -Iseconds; date +%s | wc -c; date +%Y-%m-%dT%H:%M:%SZ | wc -c')
sh('d=$(mktemp -d); [ -d $d ] && rmdir $d && echo made; f=$(mktemp); [ -f $f ] && rm $f && echo made; '
   'mktemp -u /tmp/x.XXXXXX | wc -c; mktemp x.XX; mktemp -p . q.XXXX | wc -c; stat -c %a $(mktemp -p .)')
sh('which cat sed; which -a sh | head -1; printf "ab1\\n" | egrep "[0-9]+"; printf "a.b\\n" | fgrep .; command -v sed')
