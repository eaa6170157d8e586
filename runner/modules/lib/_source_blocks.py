"""The source of functions and classes of the case, as inspect.getsource() answers it."""
import linecache
import re
import sys
import types


def _code_of(thing):
    thing = getattr(thing, '__func__', thing)
    thing = getattr(thing, '__wrapped__', thing)
    for name in ('__code__', 'gi_code', 'f_code'):
        if hasattr(thing, name):
            return getattr(thing, name)
    if isinstance(thing, types.TracebackType):
        return thing.tb_frame.f_code
    return thing if isinstance(thing, types.CodeType) else None


def getfile(thing):
    if isinstance(thing, types.ModuleType):
        if not hasattr(thing, '__file__'):
            raise TypeError(f'{thing!r} is a built-in module')
        return thing.__file__
    if isinstance(thing, type):
        module = sys.modules.get(thing.__module__)
        if not hasattr(module, '__file__'):
            raise TypeError(f'{thing!r} is a built-in class')
        return module.__file__
    code = _code_of(thing)
    if code is None:
        raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                        + type(thing).__name__)
    return code.co_filename


def _indentation(line):
    return len(line) - len(line.lstrip())


def _header_end(lines, start):
    """The line after the one that ends the header: brackets are closed and a colon is last."""
    depth = 0
    for place in range(start, len(lines)):
        code = re.sub(r'#.*', '', lines[place]).rstrip()
        depth += sum(code.count(each) for each in '([{') - sum(code.count(each) for each in ')]}')
        if depth <= 0 and not lines[place].lstrip().startswith('@'):
            return place + 1
    return len(lines)


def _block(lines, start):
    """From the line `start` to the last line that is indented deeper."""
    first = lines[start]
    end = _header_end(lines, start)
    if not re.match(r'\s*(@|(async\s+)?def\b|class\b)', first):
        return lines[start:end]     # a lambda
    last = end
    for place in range(end, len(lines)):
        line = lines[place]
        if not line.strip():
            continue
        if _indentation(line) <= _indentation(first):
            break
        last = place + 1
    return lines[start:last]


def _with_decorators(lines, place):
    while place > 0 and lines[place - 1].lstrip().startswith('@'):
        place -= 1
    return place


def _class_start(lines, name):
    for place, line in enumerate(lines):
        if re.match(r'\s*class\s+' + name + r'\b', line):
            return _with_decorators(lines, place)
    raise OSError('could not find class definition')


def findsource(object):
    """All lines of its file, and the place of its first one."""
    lines = linecache.getlines(getfile(object))
    if not lines:
        raise OSError('could not get source code')
    if isinstance(object, types.ModuleType):
        return lines, 0
    if isinstance(object, type):
        return lines, _class_start(lines, object.__name__)
    return lines, _code_of(object).co_firstlineno - 1


def _is_comment(line, indentation=0):
    return line.lstrip()[:1] == '#' and _indentation(line) == indentation


def _comments_on_top(lines):
    start = int(bool(lines) and lines[0].startswith('#!'))
    while start < len(lines) and lines[start].strip() in ('', '#'):
        start += 1
    end = start
    while end < len(lines) and lines[end].startswith('#'):
        end += 1
    return [line.expandtabs() for line in lines[start:end]]


def getcomments(object):
    """The comments at the head of a module, or right before anything else."""
    try:
        lines, place = findsource(object)
    except (OSError, TypeError):
        return None
    if isinstance(object, types.ModuleType):
        return ''.join(_comments_on_top(lines)) or None
    start = place
    while start > 0 and _is_comment(lines[start - 1], _indentation(lines[place])):
        start -= 1
    found = [line.expandtabs().lstrip() for line in lines[start:place]]
    while found and found[0].strip() == '#':
        del found[0]
    while found and found[-1].strip() == '#':
        del found[-1]
    return ''.join(found) if start < place else None


def getsourcelines(object):
    lines, start = findsource(object)
    whole = isinstance(object, types.ModuleType) or getattr(_code_of(object), 'co_name', None) == '<module>'
    return (lines, 0) if whole else (_block(lines, start), start + 1)


def getsource(object):
    return ''.join(getsourcelines(object)[0])


getsourcefile = getfile
