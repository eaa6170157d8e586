"""Mocks that take what the function takes: autospec of functions, methods and classes."""
from unittest import mock


class Model:
    kind = 'm'

    def __init__(self, name):
        self.name = name

    def save(self, x, deep=False):
        return x

    @classmethod
    def load(cls, path):
        return cls(path)

    @staticmethod
    def check(value):
        return value

    async def fetch(self, key):
        return key


def refused(call):
    try:
        print('allowed', call())
    except (TypeError, AttributeError, AssertionError) as error:
        print(type(error).__name__, str(error).splitlines()[0])


with mock.patch.object(Model, 'save', autospec=True, return_value='saved') as save:
    model = Model('n')
    print(model.save('x'), save.call_count, save.call_args[0][0] is model, save.call_args[0][1:], save.called)
    save.assert_called_once_with(model, 'x')
    save.assert_called_with(model, x='x')
    refused(lambda: model.save())
    refused(lambda: save.assert_called_with(model, 'y'))
    save.side_effect = [1, ValueError('effect')]
    print(model.save(2))
    try:
        model.save(3)
    except ValueError as error:
        print(error)
    print(save.call_count, save.__name__)
    save.reset_mock()
    print(save.call_count, save.mock_calls)


def add(a, b=2):
    return a + b


function = mock.create_autospec(add, return_value=5)
print(function(1), function(a=1, b=3), function.mock_calls)
refused(lambda: function(1, 2, 3))
refused(lambda: function.assert_any_call(9))
function.assert_any_call(1, 3)

cls = mock.create_autospec(Model)
refused(lambda: cls())
made = cls('name')
refused(lambda: made.save())
made.save.return_value = 'instance'
print(made.save(1), isinstance(made, Model), made is cls.return_value)
refused(lambda: made.absent)
refused(lambda: made())
refused(lambda: cls.load())
cls.load.return_value = 'loaded'
print(cls.load('p'), type(made.kind).__name__)
cls.assert_called_once_with('name')
instance = mock.create_autospec(Model, instance=True)
refused(lambda: instance.save(1, 2, 3))
instance.save(1, deep=True)
instance.save.assert_called_once_with(1, True)
print(type(instance.fetch).__name__, type(instance).__name__)

with mock.patch('json.dumps', autospec=True) as dumps:
    import json
    dumps.return_value = '{}'
    print(json.dumps({'a': 1}), dumps.call_args)
