# Which shell becomes the program at the end of its line: $$ is the shell's own number then, or $PPID is.
import subprocess

INNER = "sh -c 'echo $(($$ == P)) $(($PPID == P))'"
LINES = ('@', 'echo a; @', 'true && @', 'true && false || @', 'true; true && @', '@ 2>/dev/null', '! @', '{ @; }',
         'if true; then @; fi', '(@)', '(@ 2>&1)', '(true; @)', '(true; true && @)', 'X=1 @', 'trap "echo t" TERM; @',
         'trap "" TERM; @', 'f() { @; }; f', 'echo a & wait; @', 'command @', 'true | @', '@ | cat', '(@) 2>&1 | cat',
         '{ @; } | cat', '(@) & wait', '{ true; @; } & wait', 'X=$(@); echo $X', 'X=$(@ 2>&1); echo $X',
         'true\n@\n', 'command false; echo $?; command -v cd')
for line in LINES:
    row = []
    for shell in 'bash', 'dash':
        text = 'P=$$; export P\n' + line.replace('@', INNER)
        row += subprocess.run([shell, '-c', text], stdout=subprocess.PIPE).stdout.decode().split()
    print(repr(line), row)
