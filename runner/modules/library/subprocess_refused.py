# Programs that can't be started: the folder or the program is missing, or is something else.
import os
import subprocess
import tempfile

with tempfile.NamedTemporaryFile() as file:
    for words, options in ((['true'], {'cwd': '/nonexistent'}), ([], {}), (['/'], {}), (['true'], {'cwd': file.name}),
                           ([file.name], {}), (['no-such-program'], {}), (['true'], {'cwd': '/tmp'})):
        try:
            print(subprocess.run(words, **options).returncode)
        except (OSError, IndexError) as error:
            print(type(error).__name__, str(error).replace(file.name, 'the file'))
folder = tempfile.mkdtemp()
print(subprocess.check_output(['pwd'], cwd=folder, text=True).strip() == folder)
os.rmdir(folder)
