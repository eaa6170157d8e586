# A package that patches while it is imported goes on to import its other parts: gevent has made its import lock the
# greenlet's, so that it does not wait for itself. Whoever asks for a part of it meanwhile need not wait for the whole.
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5
import os
import sys
import tempfile
import threading
folder = tempfile.mkdtemp()
sys.path.insert(0, folder)
os.makedirs(folder + '/app/compat')
for name, text in {
        '__init__': 'from .compat import *\nfrom . import late\nimport app.core as c\n',
        'compat/__init__': 'from . import patch\nfrom .thread import Local\n__all__ = ["Local"]\n',
        'compat/patch': 'from gevent import monkey\nmonkey.patch_all()\n',
        'compat/thread': 'import threading\nLocal = threading.local\n',
        'late': 'import time\ntime.sleep(0.01)\n',
        'core': 'from .compat import Local\nfrom . import late\n'}.items():
    open(f'{folder}/app/{name}.py', 'w').write(text)
import app
print(app.Local is threading.local, app.c is sys.modules['app.core'])
os.makedirs(folder + '/slow')
open(folder + '/slow/__init__.py', 'w').write('import time\ntime.sleep(0.02)\nprint("slow")\n')
open(folder + '/slow/part.py', 'w').write('')


def whole():
    import slow
    print('whole')


def part():
    from slow.part import __name__ as name
    print(name)


def both():
    import slow.part as p
    print('both', p.__name__)


threads = [threading.Thread(target=f) for f in (whole, part, both)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
# prints:
# True True
# slow.part
# slow
# whole
# both slow.part
