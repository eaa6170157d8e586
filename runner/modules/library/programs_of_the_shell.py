# Variables in a shell's line: of the environment, its own, quoted and not, and what ended last.
import os
import subprocess

environment = {'PATH': os.environ['PATH'], 'ONE': '1', 'MANY': 'a  b', 'EMPTY': ''}


def shell(line, **more):
    print(subprocess.run(line, shell=True, stdout=subprocess.PIPE, env=environment, **more).stdout)


shell('echo $ONE ${ONE}2 "$ONE" \'$ONE\' $NONE.')
shell('echo $MANY "$MANY" x${MANY}y')
shell('echo $EMPTY "$EMPTY" $NONE z')
shell('false; echo $?; true; echo "$?"')
shell('OWN=5; echo $OWN; OWN=$ONE; echo $OWN')
shell('pwd; printenv ONE; printenv NONE || echo none', cwd='/')
os.environ['SET'] = 'here'
print(subprocess.getoutput('echo $SET'))
