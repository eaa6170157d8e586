# Lines for the shell: loops over words, positional parameters, exec.
import subprocess

for line in (['for i in 1 2 3; do echo "n $i"; sleep 0.1; done; echo end'],
             ['echo $0 $1 $# $@; exit 5', 'zero', 'one', 'two'],
             ['echo x; exec sleep 0.1; echo never'],
             ['seq 3 >/dev/null; seq 2'],
             ['for a in x y\ndo\necho $a >&2\ndone && echo $?'],
             ['for a in 1 2; do exit 4; done; echo no'],
             ['kill -15 $$; echo no'],
             ['for i in "a b" c; do echo $i; done']):
    started = subprocess.Popen(['sh', '-c'] + line, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    print(started.communicate(), started.returncode)
print(subprocess.check_output('for i in 1 2; do echo $i; done', shell=True, text=True).split())
