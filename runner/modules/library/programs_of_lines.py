# The small programs that do something to lines.
import subprocess


def sh(line, *more, **options):
    ended = subprocess.run(['sh', '-c', line, *more], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    print(ended.stdout, ended.stderr, ended.returncode, flush=True)


sh('{ echo out; echo err >&2; } 2>&1 | sort; { echo a; } > /dev/null; ( echo b ) 2>/dev/null; '
   'ls /nosuch 2>/dev/null || echo c')
sh('seq 1 3; seq 3 1; seq 1 2 7; seq 0.5 0.5 1.5; seq -s, 3; seq -w 8 10')
sh('printf "b\\na\\nc\\n" | sort; printf "10\\n9\\n2\\n" | sort -n; printf "a\\na\\nb\\n" | uniq -c; '
   'printf "b\\na\\nb\\n" | sort -u | tr a-z A-Z; printf "x y z\\n" | cut -d" " -f2; echo abc | cut -c1-2; '
   'echo abc | rev; printf "1\\n2\\n" | tac; echo aabb | tr -d a; echo aabb | tr -s a-z')
sh('printf "foo\\nbar\\nbaz\\n" | grep ba; printf "foo\\nbar\\n" | grep -v ba; printf "foo\\nbar\\n" | '
   'grep -c o; printf "Foo\\n" | grep -i foo; printf "a.b\\nacb\\n" | grep -F a.b; printf "x\\n" | grep y; '
   'echo $?; printf "ab12\\n" | grep -Eo "[0-9]+"; printf "a\\nb\\n" | grep -n b; printf "a\\n" | '
   'grep -q a && echo q')
sh('printf "a b\\nc\\n" | wc; printf "a b\\nc\\n" | wc -l; printf "a b\\nc\\n" | wc -w -c; seq 20 | head -3; '
   'seq 20 | tail -2; seq 5 | tail -n +4; seq 5 | head -c 3')
sh('basename /a/b.txt .txt; basename /a/b; dirname /a/b; dirname c; env -i X=1 sh -c "echo \\$X"; '
   'printenv HOMEX; echo $?; true; : ; pwd', cwd='/')
