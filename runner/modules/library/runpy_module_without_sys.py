# run_module(): only with alter_sys do sys.argv and sys.modules tell of what runs.
import os
import runpy
import sys
import tempfile

folder = os.path.realpath(tempfile.mkdtemp())
sys.dont_write_bytecode = True
sys.path.insert(0, folder)
os.mkdir(folder + '/pack')
for name, text in (('__init__', ''), ('__main__', 'print(__name__, __package__, __spec__.name)\n'), ('part', '''
import sys
print(__name__, __package__, __spec__.name, type(__loader__).__name__, __cached__ == __spec__.cached,
      sys.argv[0] == __file__, __name__ in sys.modules, globals().get('given'),
      sys.modules['__main__'].__dict__ is globals())
def function():
    return answer
answer = 1
''')):
    with open('%s/pack/%s.py' % (folder, name), 'w') as out:
        out.write(text)

for options in ({}, {'run_name': '__main__'}, {'alter_sys': True}, {'run_name': 'other', 'init_globals': {'given': 5}},
                {'run_name': '__main__', 'alter_sys': True}):
    names = runpy.run_module('pack.part', **options)
    print(names['__name__'], names['answer'], names['function'].__globals__ is names, names['function'].__module__)
runpy.run_module('pack')
print('pack.part' in sys.modules, 'pack' in sys.modules)
