# inspect: what classes have and where from, what functions refer to, their annotations.
import inspect

ANSWER = 42


def outer():
    free = 5

    def inner(number: int, text: 'str' = '') -> None:
        return free, ANSWER, len, unknown, number.attribute
    return inner


inner = outer()
variables = inspect.getclosurevars(inner)
print(variables.nonlocals, variables.globals, sorted(variables.builtins), sorted(variables.unbound))
print(inspect.get_annotations(inner), inspect.get_annotations(inner, eval_str=True))
print(inspect.getmodulename('/folder/module.py'), inspect.getmodulename('text.txt'))
try:
    inspect.getclosurevars(len)
except TypeError as error:
    print(error)


class Base:
    annotated: int = 1

    @property
    def made(self):
        pass

    @staticmethod
    def static():
        pass

    @classmethod
    def of_class(cls):
        pass

    def method(self):
        pass


class Derived(Base):
    own = 2


print([(each.name, each.kind, each.defining_class.__name__) for each in inspect.classify_class_attrs(Derived)
       if not each.name.startswith('_')])
print(inspect.getclasstree([Base, Derived]), inspect.get_annotations(Base), inspect.get_annotations(Derived))
print([name for name, _value in inspect.getmembers_static(Derived) if not name.startswith('_')])
print(inspect.ismethodwrapper(''.__str__), inspect.ismethodwrapper(inner), inspect.isgetsetdescriptor(3))
