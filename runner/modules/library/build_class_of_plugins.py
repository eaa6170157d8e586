# builtins.__build_class__ is among the names that a sandbox gives to its plugins.
import builtins

print('__build_class__' in dir(builtins), callable(__build_class__))
names = {'__builtins__': {name: getattr(builtins, name) for name in ('print', '__build_class__')}, '__name__': 'user'}
exec('class A:\n    y = 1\nprint(A.y)', names)
try:
    exec('class B: pass', {'__builtins__': {'print': print}, '__name__': 'user'})
except NameError as error:
    print(error)
