import os
import time
import unittest.mock as mock
from unittest.mock import ANY, MagicMock, Mock, call, patch, sentinel

m = Mock()
print(m.method(1, key='v') is m.method.return_value, m.method.call_args, m.method.call_count, m.method.called)
m.method.assert_called_once_with(1, key='v')
m.other.return_value = 5
print(m.other(), m.mock_calls, m.method_calls)
m.failing.side_effect = ValueError('boom')
try:
    m.failing()
except ValueError as error:
    print(error)
m.several.side_effect = [1, KeyError('k'), 3]
for _ in range(4):
    try:
        print(m.several())
    except (KeyError, StopIteration) as error:
        print(repr(error))
m.function.side_effect = lambda x: x * 2
print(m.function(4), m.function.call_args_list, m.function.call_args[0], m.function.call_args.args)
for check in (lambda: m.other.assert_called_with(1), lambda: m.never.assert_called(),
              lambda: m.several.assert_called_once(), lambda: m.other.assert_not_called(),
              lambda: m.function.assert_any_call(9)):
    try:
        check()
    except AssertionError as error:
        print(str(error).splitlines()[0])
magic = MagicMock()
magic.__len__.return_value = 3
magic.__getitem__.side_effect = lambda key: key + 1
print(len(magic), magic[4], list(magic), bool(magic), 5 in magic)
with magic as inside:
    inside.use()
print(magic.__enter__.called, magic.mock_calls[-2:])
spec = Mock(spec=['start', 'stop'])
spec.start()
try:
    spec.run
except AttributeError as error:
    print(error)


class Service:
    limit = 3

    def fetch(self):
        return 'real'


with patch.object(Service, 'fetch', return_value='fake') as fetch:
    print(Service().fetch(), fetch.call_count)
print(Service().fetch())
with patch.object(Service, 'limit', 9):
    print(Service.limit)
print(Service.limit)
with patch('time.sleep') as sleep:
    time.sleep(100)
print(sleep.mock_calls, sleep.call_args == call(100), sleep.call_args == call(ANY))
with patch.dict(os.environ, {'A_KEY': 'value'}):
    print(os.environ['A_KEY'])
print('A_KEY' in os.environ)


@patch('time.time', return_value=5)
@patch.object(Service, 'fetch')
def decorated(first, second):
    return first is Service.fetch, second is time.time, time.time()


print(decorated())
patcher = patch('os.getpid', return_value=1)
patcher.start()
print(os.getpid())
patcher.stop()
print(os.getpid() == 1, sentinel.token, call.method(1, a=2), call(3), [call(1), call.x()])
print(isinstance(Mock(spec=Service), Service), Mock(name='named').x.y is not None)
m.reset_mock()
print(m.called, m.mock_calls, m.other.call_count)
