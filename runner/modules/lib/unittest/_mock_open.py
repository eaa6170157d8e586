"""mock_open() of unittest.mock: a mock of open() whose files read what they are given."""
import io
import sys

__name__ = 'unittest.mock'      # what it defines is that one's


def mock_open(mock=None, read_data=''):
    """A mock of open(), whose files read *read_data*, each time it is called anew."""
    from unittest.mock import MagicMock
    from unittest.mock import sentinel
    handle = MagicMock(spec=sorted({*dir(io.TextIOWrapper), *dir(io.BytesIO)}))
    state = []

    def fresh():
        return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)

    def opened(*args, **kwargs):
        state[:] = [fresh()]
        return sentinel.DEFAULT

    def reads(name):
        def read(*args, **kwargs):
            chosen = getattr(handle, name).return_value
            return getattr(state[0], name)(*args, **kwargs) if chosen is None else chosen
        return read

    def close(*details):
        handle.close()

    state.append(fresh())
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    for name in ('read', 'readline', 'readlines'):
        getattr(handle, name).return_value = None
        getattr(handle, name).side_effect = reads(name)
    handle.__iter__.side_effect = lambda: iter(state[0])
    handle.__next__.side_effect = lambda: next(state[0])
    if sys.version_info >= (3, 13):
        handle.__exit__.side_effect = close
    mock = MagicMock(name='open', spec=open) if mock is None else mock
    mock.side_effect = opened
    mock.return_value = handle
    return mock
