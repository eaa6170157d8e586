# gevent's CompletedProcess is another class than the one imported before; unknown arguments are refused.
import os
import subprocess
import warnings

from gevent import monkey

before = subprocess.CompletedProcess
warnings.simplefilter('ignore')
monkey.patch_all()

done = subprocess.run(['true'])
print(type(done), type(done) is subprocess.CompletedProcess, isinstance(done, before), done)
print(os.posix_spawn.__name__, os.posix_spawnp.__name__, os.posix_spawn.__module__)
for options in ({'foo': 1}, {'text': True, 'universal_newlines': False}, {'bufsize': 'x'}):
    try:
        subprocess.Popen(['true'], **options)
    except Exception as error:
        print(type(error).__name__, str(error).replace('Popen.', '').partition(' but ')[0])

# prints:
# <class 'gevent.subprocess.CompletedProcess'> True False CompletedProcess(args=['true'], returncode=0)
# posix_spawn posix_spawnp gevent.os
# TypeError __init__() got an unexpected keyword argument 'foo'
# SubprocessError Cannot disambiguate when both text and universal_newlines are supplied
# TypeError bufsize must be an integer
