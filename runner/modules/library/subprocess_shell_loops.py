# Lines for the shell: loops over words, positional parameters, exec.
import subprocess
for line in (['sh', '-c', 'for i in 1 2 3; do echo "n $i"; sleep 0.1; done; echo end'], ['sh', '-c', 'echo $0 $1 $# $@; exit 5', 'zero', 'one', 'two'], ['sh', '-c', 'echo x; exec sleep 0.1; echo never'], ['sh','-c','seq 3 >/dev/null; seq 2'], ['sh','-c','for a in x y\ndo\necho $a >&2\ndone && echo $?'], ['sh','-c','for a in 1 2; do exit 4; done; echo no'], ['sh', '-c', 'for i in "a b" c; do echo $i; done']):
    p = subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    print(p.communicate(), p.returncode)
print(subprocess.check_output('for i in 1 2; do echo $i; done', shell=True, text=True).split())
