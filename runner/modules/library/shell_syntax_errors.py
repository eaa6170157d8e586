# What dash says of a text that is none.
import subprocess


def sh(line, *more, **options):
    ended = subprocess.run(['sh', '-c', line, *more], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    print(ended.stdout, ended.stderr, ended.returncode, flush=True)


sh('echo "unterminated')
sh("echo 'x")
sh('while true; do')
sh('echo )')
sh('a |')
sh('if; then')
sh('for 1 in a; do :; done')
sh('echo $(echo')
sh('echo ${x')
sh('case x in a) echo')
sh('&& a')
sh('{ echo a;')
sh('echo a; ; echo b')
sh('f() {')
sh('echo `echo')
