# Bytes that are no text: surrogateescape and surrogatepass, and what printf and echo make of numbers of bytes.
import os
import subprocess
from subprocess import PIPE


def tell(call):
    try:
        print(ascii(call()))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


for encoding in 'ascii', 'utf-8', 'latin-1':
    for handler in 'surrogateescape', 'surrogatepass', 'strict', 'replace', 'ignore', 'backslashreplace':
        tell(lambda: b'caf\xe9 \xed\xb3\xa9 \xe2\x82'.decode(encoding, handler))
        tell(lambda: 'caf\udce9 \ud801'.encode(encoding, handler))
        tell(lambda: 'caf\udce9'.encode(encoding, handler))
        tell(lambda: '\xe9\u20ac'.encode(encoding, handler))
tell(lambda: '\ud83d\ude00'.encode())
print(os.fsencode('caf\udce9'), ascii(os.fsdecode(b'caf\xe9')))

for words in (['printf', r'caf\351 \xff\x4g\e|\u00e9\n'], ['printf', '%b', r'\0351\n'], ['echo', '-e', r'\x41\0351']):
    print(subprocess.run(words, stdout=PIPE).stdout)
for shell in 'sh', 'bash':
    for line in (r"printf '\377\303\251\n'", r"printf '%b' '\0351'", r"echo '\0351'", r"printf '%s|' a\\351 '\x41'"):
        print(shell, subprocess.run([shell, '-c', line], stdout=PIPE).stdout)
tell(lambda: subprocess.run(['printf', r'\377'], text=True, stdout=PIPE))
tell(lambda: subprocess.run(['printf', r'a\377'], text=True, errors='surrogateescape', stdout=PIPE).stdout)
tell(lambda: subprocess.run(['cat'], input='a\udcff', text=True, errors='surrogateescape', stdout=PIPE).stdout)
tell(lambda: subprocess.run([b'printf', b'%s', b'\xff'], stdout=PIPE).stdout)
