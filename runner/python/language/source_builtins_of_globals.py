# Code finds behind its globals what `__builtins__` there says.


def tried(run, *arguments):
    try:
        print(run(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


tried(eval, '1 + 1', {'__builtins__': {}})
tried(eval, 'len("abc")', {'__builtins__': {}})
tried(eval, 'len("abc")', {'__builtins__': {'len': lambda text: 'own'}})
names = {'__builtins__': {'print': print}}
exec('def later(): return len("abc")', names)
tried(names['later'])
exec('print("printed")', names)
tried(exec, 'import sys', names)
tried(exec, 'class Made: pass', names)
usual = {}
exec('made = 1', usual)
print(sorted(usual), eval('len("abc")', usual))
given = {'len': len}
exec('counted = [len(each) for each in ("a", "bb")]', {'__builtins__': given}, given)
print(given['counted'])
