# gevent's run() and check_output() give what was read before the time was up; CPython's too, as far as it has read.
import subprocess

from gevent import subprocess as cooperative

for module in (subprocess, cooperative):
    for call in (module.run, module.check_output):
        options = {'stdout': module.PIPE} if call is module.run else {}
        try:
            call(['sh', '-c', 'echo x; exec sleep 3'], timeout=0.5, **options)
        except module.TimeoutExpired as expired:
            print(expired.output, expired.stdout, expired.stderr, expired.timeout)

# prints:
# b'x\n' b'x\n' None 0.5
# b'x\n' b'x\n' None 0.5
# b'x\n' b'x\n' None 0.5
# b'x\n' b'x\n' None 0.5
