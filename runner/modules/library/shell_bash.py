# Where bash is not dash.
import subprocess


def sh(line, *more, **options):
    ended = subprocess.run(['bash', '-c', line, *more], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    print(ended.stdout, ended.stderr, ended.returncode, flush=True)


sh('echo "a\\tb"; echo -e "a\\tb\\n"; echo -n x; echo $\'q\\tr\'')
sh('nosuch; echo $?; ./nosuch; echo $?')
sh('set -o pipefail; false | true; echo $?')
sh('cat <<< "here $0"; echo x |& cat; echo y &>/dev/null; echo end')
sh('x=5; [ $x == 5 ] && echo yes')
sh('source /dev/null; f() { local y=3; echo $y; }; f; echo ${y:-none}')
sh('i=0; while [ $i -lt 3 ]; do echo $((i++)); done')
sh('trap "echo t" TERM; kill $$; echo after; trap')
sh('command -v cd nosuch; echo $?; type cd')
sh('exit 300')
sh('shift; echo $?; cd /nosuch; echo $?')
sh('set -u; echo $nope; echo no')
sh('echo ${nope:?gone}; echo no')
sh('read -t 0.1 x; echo $?', stdin=subprocess.PIPE)
sh('readonly x=1; x=2; echo no')
sh('echo x >&9; echo $?')
sh('for i in a b; do echo $i; done | while read x; do echo "<$x>"; done')
