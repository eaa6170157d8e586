"""echo, false, id, nproc, printenv, printf, pwd, seq, test, true, uname, whoami: they tell what they know."""
import _os
from _frames import unsupported
from _programs import _process
from _programs._printing import backslashes
from _programs._printing import printed
from _programs._process import encode
from _programs._process import environment
from _programs._process import options
from _programs._process import out
from _programs._process import refuse
from _programs._testing import Malformed
from _programs._testing import holds


def true_(words):
    return 0


def false_(words):
    return 1


def echo(words):
    words = words[1:]
    ends, escapes = '\n', False
    while words and words[0][:1] == '-' and len(words[0]) > 1 and not set(words[0][1:]) - set('neE'):
        letters = words.pop(0)
        ends = '' if 'n' in letters else ends
        escapes = 'e' in letters and letters.rindex('e') > letters.rfind('E') or escapes and 'E' not in letters
    text = ' '.join(words)
    stops = False
    if escapes:
        text, stops = backslashes(text)
    out.write(encode(text + ('' if stops else ends)))
    return 0


def printf(words):
    if len(words) == 1:
        refuse('missing operand')
    text, complaints = printed(words[1], words[2:])
    out.write(encode(text))
    for each in complaints:
        out.flush()
        _process.say('‘%s’: %s' % each)
    return 1 if complaints else 0


def test_(words):
    words = words[:]
    if words[0].endswith('['):
        if words[-1] != ']':
            _process.say('missing ‘]’')
            return 2
        words.pop()
    try:
        return 0 if holds(words[1:]) else 1
    except Malformed as malformed:
        _process.say(str(malformed))
        return 2


def pwd(words):
    options(words, 'LP')
    out.write(encode(_os.folder() + '\n'))
    return 0


def printenv(words):
    variables = environment()
    status = 0
    if len(words) == 1:
        for each in variables.items():
            out.write(encode('%s=%s\n' % each))
    for name in words[1:]:
        if name in variables:
            out.write(encode(variables[name] + '\n'))
        else:
            status = 1
    return status


def _number(text):
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        refuse('invalid floating point argument: ‘%s’' % text)


def seq(words):
    begun = 1
    while begun < len(words) and words[begun][:1] == '-' and not words[begun][1:2].isdigit():
        begun += 2 if words[begun] == '-s' else 1
    found, _rest = options(words[:begun], 'w', 's')
    divider, words = found.get('s', '\n'), words[begun:]
    if not words:
        refuse('missing operand')
    first, step, last = (1, 1, *words) if len(words) == 1 else (words[0], 1, words[1]) if len(words) == 2 else words
    places = max(len(str(each).partition('.')[2]) for each in (first, step))
    first, step, last = _number(first), _number(step), _number(last)
    shown = []
    count = 0
    while first + count * step <= last if step > 0 else first + count * step >= last:
        shown.append('%.*f' % (places, first + count * step) if places else str(int(first + count * step)))
        count += 1
    if 'w' in found and shown:
        most = max(map(len, shown))
        shown = [each.zfill(most) for each in shown]
    if shown:
        out.write(encode(divider.join(shown) + '\n'))
    return 0


def nproc(words):
    options(words, '')
    out.write(b'2\n')
    return 0


def id_(words):
    found, _rest = options(words, 'ugn')
    if 'n' in found or not found:
        unsupported('the program id but for numbers')
    out.write(b'1000\n')
    return 0


def whoami(words):
    unsupported('the program whoami: who runs the case is not known')


def uname(words):
    found, _rest = options(words, 's')
    out.write(b'Linux\n')
    return 0
