# What a shell makes of its text: words, variables, arithmetic, conditions, loops, functions, documents.
import subprocess


def sh(line, *more, **options):
    ended = subprocess.run(['sh', '-c', line, *more], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    print(ended.stdout, ended.stderr, ended.returncode, flush=True)


sh('echo "a b" c | while read x y; do echo $y; done; IFS=:; x=a:b::c; for i in $x; do echo "<$i>"; done; '
   'set -- $x; echo $#')
sh('IFS=,; echo "$*" $*', 'n', 'a', 'b c')
sh('x="a  b"; echo $x; echo "$x"; echo "${x}"y; for i in "$x" $x; do echo $i; done')
sh('for i in "$@"; do echo "<$i>"; done; echo "<$*>" $#; shift 2; echo "$@"', 'n', 'a b', '', 'c')
sh('printf "%s,%s\\n" a b c; printf "%03d|%-4s|%+d|%x|%o|%%|%5.1f\\n" 7 ab 3 255 8 2.25; '
   'printf "a\\tb\\n%b\\n" "x\\ty"; printf "no newline"')
sh('echo $((1+2*3)) $(( (1+2)*3 )) $((7%3)) $((1<<4)) $((5>3&&2>1)) $((!0)) $((~0)) $((5?1:2)) $((x=3)) $((x+=2)) $x')
sh('x=abcabc; echo ${x#a*b} ${x##a*b} ${x%b*} ${x%%b*} ${#x} "${x#"a"}" ${x:-y} ${y-n} ${y:+z}. ${x:+z}')
sh('case x.txt in *.py) echo py;; *.txt|*.md) echo text;; esac; case a in [!b-z]) echo in;; esac; '
   'case "*" in "*") echo star;; esac; case abc in "a*") echo no;; a?c) echo q;; esac')
sh('if [ -d / ] && ! [ -e nosuch ]; then echo a; elif true; then echo b; else echo c; fi; if false; then :; '
   'else echo d; fi; [ a = a -a 1 -lt 2 ] && echo e; [ "" ] || echo f; '
   '[ -z "" -o x ] && test 5 -ge 5 && echo g')
sh('while true; do i=$((i+1)); [ $i -eq 3 ] && continue; [ $i -gt 5 ] && break; echo $i; done; '
   'until [ $i -eq 0 ]; do i=$((i-1)); done; echo $i')
sh('for i in 1 2; do for j in a b; do [ $j = b ] && continue 2; echo $i$j; done; done; for i in 1 2; '
   'do for j in a b; do break 2; done; done; echo $i$j')
sh('f() { echo "f $# $1"; [ "$1" -gt 0 ] && f $(($1-1)); return 0; }; f 2; echo $?')
sh('cat <<EOF\nhello $((1+1)) $(echo sub) `echo bq` \\$x "q"\nEOF\ncat <<\'EOF\'\n$x\nEOF\n'
   'cat <<-EOF\n\t\ttabs\n\tEOF\necho after')
sh('echo a # comment\necho b#c; # d\necho "#e"')
sh('echo a \\\n b; echo "c \\\nd"; true &&\necho e ||\necho f')
sh('x=1; y=$x$x; echo $y; x="$y b"; echo $x; z=$(echo "$x"); echo "$z"; a=b=c; echo $a; echo a=b')
sh('eval "x=5; echo \\$x"; eval echo \'"a  b"\'; set a b; eval echo \\$1')
sh('exec 3>&1; echo x >&3; (echo y >&3) | cat; exec 3>&-; echo z >&3; echo $?')
sh('echo a | { read x; echo $x; }; echo b | (read y; echo $y); echo "c d" | if read a b; then echo $b; fi')
sh('unset x; echo ${x=5} $x; : ${y:=6}; echo $y; unset y; echo ${y-gone}; export A=1 B; B=2; sh -c "echo \\$A \\$B"')
sh('true; echo $?; false; echo $?; ! false; echo $?; (exit 7); echo $?; sh -c "exit 8"; echo $?; $(exit 9); '
   'echo $?; x=$(exit 4); echo $?')
sh('trap "echo a" EXIT; (trap "echo b" EXIT); exit 3')
sh('echo $0 $# $*; set -- x y; echo $@ ${1} ${2} ${10}', 'n', '1')
sh('yes | { read x; echo $x; }; seq 100000 | head -n 1; echo done')
sh('sleep 0.1 & sleep 0.2 & wait; echo $?; sleep 0.1 && echo a; (sleep 0.1; exit 5) & wait $!; echo $?')
sh('command echo x; command -v echo; type echo; command nosuch; echo $?')
sh('umask; umask 077; umask')
sh('echo x "$@" y; echo "$*" z; set -- ""; echo a "$@" b; for i in "$@"; do echo "<$i>"; done; echo "p$@q" "" r')
