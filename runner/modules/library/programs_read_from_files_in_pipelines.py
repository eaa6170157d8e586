# A program that a stage of a pipeline reads a file into says nothing of its own, and its output is whole.
import os
import subprocess
import tempfile

os.chdir(tempfile.mkdtemp())
with open('lines', 'w') as file:
    file.write('one text\ntwo\n')
for command in ('grep text < lines | wc -l', '(grep text < lines) | cat', '{ sort -r; } < lines | head -1',
                'sh -c "grep two" < lines | cat', 'cat < lines > copy; cat copy'):
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    print(command, repr(done.stdout.strip()), repr(done.stderr), done.returncode)
