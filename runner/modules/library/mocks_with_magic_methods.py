# unittest.mock: magic methods are calls too, patches of several names, chained calls, what dir() shows, files.
import unittest.mock as mock

call = mock.call
print(repr(call.name), call.name(1).more(), repr(call.name(1).more), call()(), call(1).method)
print(call.name(1).more() == call.name(2).more(), call.name(1).more() == call.name(1).more())

made = mock.MagicMock(name='made')
print(str(made)[:11], int(made), f'{made}'[:11], bool(made), made == 3, made != 3, made == made, made in [made])
try:
    made < 3
except TypeError as error:
    print(str(error).split(' between')[0])
print(type(made + 1).__name__, type(2 * made).__name__, type(-made).__name__, type(made @ made).__name__)
kept = made
made += 1
print(type(made).__name__)
print([each for each in kept.mock_calls if '__add__' not in repr(each)][:4])
made = mock.MagicMock()
made.__len__.return_value = 5
made.__eq__.return_value = True
print(len(made), made == 'anything')
made.first(1).second(2)
made.long_name_of_a_method(argument=1, another='x' * 30)
made.long_name_of_a_method(argument=2, another='x' * 30)
print(made.mock_calls)

opened = mock.mock_open(read_data='one\ntwo\n')
with mock.patch('builtins.open', opened):
    with open('name') as file:
        print(file.readline(), file.read())
        file.write('x')
print(opened.mock_calls)
print([hasattr(opened(), name) for name in ('read', 'nonsense')])


class Target:
    first = 1
    second = 2

    def method(self):
        return 'real'


with mock.patch.multiple(Target, first=5, second=mock.DEFAULT) as mocks:
    print(Target.first, type(Target.second).__name__, list(mocks))


@mock.patch.multiple(Target, method=mock.DEFAULT, first=mock.DEFAULT)
def patched(argument, method, first):
    print(argument, Target.method is method, type(first).__name__)


patched('argument')
print(Target.first, Target.second, Target().method())
for patch in (lambda: mock.patch.multiple(Target), lambda: mock.patch.multiple(Target, absent=1).start()):
    try:
        patch()
    except (ValueError, AttributeError) as error:
        print(error)
parent, child = mock.Mock(), mock.Mock()
parent.return_value = child
parent().method(1)
print(parent.mock_calls, parent.method_calls, repr(child).split(' id')[0])
print([name for name in dir(mock.Mock(spec=['one'])) if not name.startswith(('assert', '_'))])
mock.FILTER_DIR = False
print('_mock_parent' in dir(mock.Mock()))
made = mock.Mock()
made.mock_add_spec(['only'])
try:
    made.other
except AttributeError as error:
    print(error)
for name in ('asert_called', 'assert_nonsense'):
    try:
        getattr(mock.Mock(), name)
    except AttributeError as error:
        print(error)
