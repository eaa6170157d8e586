# An AttributeError that a property or __getattr__ raises is told what was asked of which object, if it does not know.
class Asked:
    @property
    def inner(self):
        return self._missing

    @property
    def own(self):
        raise AttributeError('own!')

    @property
    def others(self):
        return len.nope


class Missing:
    def __getattr__(self, name):
        raise AttributeError(name)


class Derived(Asked):
    @property
    def own(self):
        return super().own


def show(function):
    try:
        function()
    except AttributeError as error:
        print(error, error.name, type(error.obj).__name__)


asked = Asked()
show(lambda: asked.inner)
show(lambda: asked.own)
show(lambda: asked.others)
show(lambda: getattr(asked, 'own'))
show(lambda: Missing().foo)
show(lambda: Missing().foo())
show(lambda: asked.own())
show(lambda: asked.inner())
show(lambda: asked.nope)
show(lambda: Derived().own)
print(getattr(asked, 'inner', 3), hasattr(asked, 'own'))
