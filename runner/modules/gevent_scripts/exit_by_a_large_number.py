# Of an exit code beyond any C integer all bits are taken as set.
import subprocess
import sys

for code in ('2**70', '-2**70', '256', '-1', 'True', '"text"'):
    child = subprocess.run([sys.executable, '-c', f'import sys; sys.exit({code})'], stderr=subprocess.PIPE)
    print(code, child.returncode)
# prints:
# 2**70 255
# -2**70 255
# 256 0
# -1 255
# True 1
# "text" 1
