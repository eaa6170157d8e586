"""What values of the program become in SQL, and back: adapters, converters, text factories."""
import sys

from sqlite3._errors import InterfaceError, OperationalError, ProgrammingError
from sqlite3._program_lines import warn

PARSE_DECLTYPES = 1
PARSE_COLNAMES = 2

adapters = {}       # (type, protocol): function
converters = {}     # NAME: function


class PrepareProtocol:
    pass


PrepareProtocol.__module__ = 'sqlite3'


def register_adapter(type, adapter, /):
    adapters[type, PrepareProtocol] = adapter


def register_converter(typename, converter, /):
    converters[typename.upper()] = converter


def adapt(obj, proto=PrepareProtocol, *alternative):
    function = adapters.get((type(obj), proto))
    if function is not None:
        return function(obj)
    for owner, name, argument in ((proto, '__adapt__', obj), (obj, '__conform__', proto)):
        method = getattr(owner, name, None)
        if method is not None:
            adapted = method(argument)
            if adapted is not None:
                return adapted
    if alternative:
        return alternative[0]
    raise ProgrammingError("can't adapt")


def _parameter(value):
    if type(value) in (int, float, str, bytearray):
        return value
    return adapt(value, PrepareProtocol, value)


def _bind(statement, place, name, value):
    if isinstance(value, int) and not -2 ** 63 <= value < 2 ** 63:
        raise OverflowError('Python int too large to convert to SQLite INTEGER')
    if value is None or isinstance(value, (int, float, str, bytes, bytearray, memoryview)):
        statement.bind(place, value)
    elif sys.version_info >= (3, 11):
        raise ProgrammingError("Error binding parameter %d: type '%s' is not supported" % (place, type(value).__name__))
    else:
        raise InterfaceError('Error binding parameter %s - probably unsupported type.' % (name or place - 1))


def _bind_by_place(statement, parameters):
    count, given = statement.parameter_count(), len(parameters)
    if count != given:
        raise ProgrammingError('Incorrect number of bindings supplied. The current statement uses %d, and there are %d '
                               'supplied.' % (count, given))
    for place in range(1, count + 1):
        name = statement.parameter_name(place)
        if name is not None and name[0] != '?' and sys.version_info >= (3, 12):
            text = ('Binding %d (%r) is a named parameter, but you supplied a sequence which requires nameless (qmark) '
                    'placeholders.' % (place, name))
            if sys.version_info >= (3, 14):
                raise ProgrammingError(text)
            warn(text + ' Starting with Python 3.14 an sqlite3.ProgrammingError will be raised.')
        _bind(statement, place, None, _parameter(parameters[place - 1]))


def _bind_by_name(statement, parameters):
    for place in range(1, statement.parameter_count() + 1):
        name = statement.parameter_name(place)
        if name is None:
            raise ProgrammingError('Binding %d has no name, but you supplied a dictionary (which has only names).'
                                   % place)
        try:
            value = parameters[name[1:]]
        except LookupError:
            shown = 'parameter ' + name if sys.version_info >= (3, 10) else place
            raise ProgrammingError('You did not supply a value for binding %s.' % shown) from None
        _bind(statement, place, name, _parameter(value))


def bind_all(statement, parameters):
    if isinstance(parameters, (tuple, list)) or (
            not isinstance(parameters, dict) and hasattr(type(parameters), '__getitem__')):
        _bind_by_place(statement, parameters)
    elif isinstance(parameters, dict):
        _bind_by_name(statement, parameters)
    else:
        raise (ProgrammingError if sys.version_info >= (3, 11) else ValueError)('parameters are of unsupported type')


def converters_of(statement, detect_types):
    """One for each column, None for those that have none."""
    found = []
    for column in range(statement.column_count()):
        converter = None
        name = statement.column_name(column)
        if detect_types & PARSE_COLNAMES and '[' in name and ']' in name:
            converter = converters.get(name[name.index('[') + 1:name.index(']')].upper())
        declared = statement.column_type(column)
        if converter is None and detect_types & PARSE_DECLTYPES and declared is not None:
            converter = converters.get(declared.split('(')[0].split(' ')[0].upper())
        found.append(converter)
    return found


def row_of(statement, text_factory, row_converters):
    """The current row, as a tuple."""
    raw = text_factory is not str
    values = statement.values(raw)
    for column, value in enumerate(values):
        if row_converters and row_converters[column] is not None:
            given = statement.column_bytes(column)
            values[column] = None if given is None else row_converters[column](given)
        elif isinstance(value, tuple):
            # Text that is no str yet.
            if not raw:
                raise OperationalError("Could not decode to UTF-8 column '%s' with text '%s'" % (
                    statement.column_name(column), value[0].decode('utf-8', 'replace')))
            values[column] = value[0] if text_factory is bytes else text_factory(value[0])
    return tuple(values)
