# __del__ is called when the last reference goes: after del, an assignment, a return, an expression.


class Thing:

    def __init__(self, name, child=None):
        self.name = name
        self.child = child

    def __del__(self):
        print('gone', self.name)


thing = Thing('deleted')
del thing
print('-')
thing = Thing('replaced')
thing = Thing('parent', Thing('child'))
print('-')
thing = None
Thing('expression')
print('-')


def function():
    mine = Thing('local')
    print('in function')


function()
print('-')
by_name = {'a': Thing('in a'), 'b': Thing('in b')}
del by_name['a']
by_name.clear()
print('-')
last = Thing('global')
print('end')
