# What a started Python gets: environment, folder, standard input.
import os
import subprocess
import sys

os.environ['TOKEN'] = 'of the parent'
ask = 'import os, sys; print(os.environ.get("TOKEN"), os.getcwd(), sys.argv[1:])'
print(subprocess.check_output([sys.executable, '-c', ask, 'x'], cwd='/').decode(), end='')
print(subprocess.check_output([sys.executable, '-c', ask], cwd='/', env={'TOKEN': 'own'}).decode(), end='')
lines = 'import sys\nfor line in sys.stdin: print("got", line.strip())\nprint("end")'
p = subprocess.Popen([sys.executable, '-c', lines], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                     universal_newlines=True)
print(p.communicate('a\nb\n')[0].split('\n'), p.returncode)
print(subprocess.run([sys.executable, '-c', 'print(input("name? ")[::-1])'], input=b'bob\n',
                     stdout=subprocess.PIPE).stdout)
p = subprocess.Popen([sys.executable, '-c', 'import sys; sys.exit(len(sys.stdin.buffer.read()))'],
                     stdin=subprocess.PIPE)
p.stdin.write(b'1234')
p.stdin.close()
print(p.wait())
print(subprocess.run([sys.executable, '-c', 'import sys; print([sys.stdin.read()])'], stdin=subprocess.DEVNULL,
                     stdout=subprocess.PIPE).stdout)
with open(os.devnull, 'w') as nowhere:
    print(subprocess.call(['echo', 'x'], stdout=nowhere))
p = subprocess.Popen('cat', shell=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(p.communicate(b'through sh'), type(p.stdout).__name__, type(p.stdin).__name__)
print(subprocess.list2cmdline(['a b', 'c', 'd"e', 'f g\\', 'h\\i', '']), os.fsdecode('text'), os.fsencode('text'))
