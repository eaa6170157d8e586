# A base that is no class names the classes that it stands for.
class Stand:
    def __mro_entries__(self, bases):
        print(len(bases))
        return (dict, Mixin)


class Mixin:
    pass


class Both(Stand()):
    pass


print([each.__name__ for each in Both.__mro__], [type(each).__name__ for each in Both.__orig_bases__])
print(hasattr(Mixin, '__orig_bases__'))


class Wrong:
    def __mro_entries__(self, bases):
        return [dict]


try:
    class Bad(Wrong()):
        pass
except TypeError as error:
    print(error)
