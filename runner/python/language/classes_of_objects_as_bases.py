# A base that is no class: its type is called with name, bases and names, and makes whatever it makes.
class Made:

    def __init__(self, name, bases=(), names=None):
        self.label = name
        self.bases = bases
        self.names = sorted(name for name in names or () if not name.startswith('_'))

    def __repr__(self):
        return '<' + self.label + '>'


root = Made('root')


class child(root):
    number = 5

    def method(self):
        pass


print(child, type(child).__name__, child.bases, child.names)
for first, second in ((object, root), (root, object)):
    try:
        class Neither(first, second):
            pass
    except TypeError as error:
        print(error)
try:
    type('name', (root,), {})
except TypeError as error:
    print(error)
