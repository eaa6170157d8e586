# A module's own __dir__ says what dir() of it lists.
import types

made = types.ModuleType('made')
made.b = 1
print('b' in dir(made), 'a' in dir(made))
made.__dir__ = lambda: ['b', 'a']
print(dir(made))
