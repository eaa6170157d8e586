# A class pattern looks up all its attributes before it matches one, and no attribute twice.
class Noisy:
    __match_args__ = ('first', 'second')

    def __getattr__(self, name):
        print('asked for', name)
        if name == 'missing':
            raise AttributeError(name)
        return name.upper()


def tried(subject):
    match subject:
        case Noisy('wrong', second, third=found):
            return 'first', second, found
        case Noisy(first, missing=nothing):
            return 'second', first, nothing
        case Noisy(first, 'SECOND', fourth=found):
            return 'third', first, found


print(tried(Noisy()))


def twice(subject):
    match subject:
        case Noisy(one, first=other):
            return one, other


def no_class(subject):
    match subject:
        case len():
            return subject


for function in (twice, no_class):
    try:
        print(function(Noisy()))
    except TypeError as error:
        print(error)
