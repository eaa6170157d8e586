"""env, kill, nice, nohup, setsid, sleep, timeout: other programs, and time that passes."""
import _descriptors
import _executables
import _os
import _signals
from _frames import unsupported
from _programs import _process
from _programs._process import encode
from _programs._process import environment
from _programs._process import options
from _programs._process import out
from _programs._process import refuse
from _programs._process import say
from _programs._signal_names import number_of

_UNITS = {'s': 1, 'm': 60, 'h': 3600, 'd': 86400}


def _seconds(text):
    unit = _UNITS.get(text[-1:])
    try:
        seconds = float(text[:-1] if unit else text) * (unit or 1)
    except ValueError:
        seconds = -1
    if seconds < 0:
        refuse('invalid time interval ‘%s’' % text, 125 if _process.name == 'timeout' else 1)
    return seconds


def sleep(words):
    if len(words) == 1:
        refuse('missing operand')
    seconds = sum(_seconds(word) for word in words[1:])
    _descriptors.wait((), None if seconds == float('inf') else seconds)
    return 0


def found(words, variables):
    """The words of a program that PATH has; None if it has not."""
    if _descriptors.has_program(words[0]):
        return words
    try:
        return _executables.by_path(words, variables.get('PATH', '').split(':'))
    except OSError:
        return None


def start(words, descriptors=(0, 1, 2), variables=None):
    """The pid of another program beside this one."""
    variables = environment() if variables is None else variables
    entries = tuple('%s=%s' % each for each in variables.items())
    return _descriptors.spawn(tuple(words), tuple(descriptors), False, entries, _os.folder())


def go_on_as(words, variables=None):
    """exec: this process is that program from now on; answers only if there is none.  A Python comes beside it."""
    variables = environment() if variables is None else variables
    words = found(words, variables)
    if words is None:
        return
    _process.out.flush()
    entries = tuple('%s=%s' % each for each in variables.items())
    if words[0][words[0].rfind('/') + 1:].startswith('python'):
        _descriptors.execute(tuple(words), _process.given_descriptors(), False, entries, _os.folder())
    _os.set_environment(entries)
    raise _process.Exit(_process.become(words))


def _words_of_other(words, flags=''):
    """The options up to the first word that is none, and from there on."""
    at = 1
    while at < len(words) and words[at][:1] == '-' and words[at] != '-':
        at += 1
        if words[at - 1] == '--':
            break
        if words[at - 1][1:2] in flags and len(words[at - 1]) == 2:
            at += 1
    return words[:at], words[at:]


def _go_on_as_or_complain(words, variables=None, refusal=127):
    go_on_as(words, variables)
    say('failed to run command ‘%s’: No such file or directory' % words[0])
    return refusal


def env(words):
    own, words = _words_of_other(words, 'u')
    given = options(own, 'i', 'u')[0]
    variables = {} if 'i' in given else environment()
    variables.pop(given.get('u'), None)
    while words and '=' in words[0]:
        name, _sign, value = words.pop(0).partition('=')
        variables[name] = value
    if not words:
        for each in variables.items():
            out.write(encode('%s=%s\n' % each))
        return 0
    go_on_as(words, variables)
    say('‘%s’: No such file or directory' % words[0])
    return 127


def nice(words):
    own, words = _words_of_other(words, 'n')
    return _go_on_as_or_complain(words)


def nohup(words):
    if len(words) == 1:
        refuse('missing operand', 125)
    _signals.set_action(1, 1)
    return _go_on_as_or_complain(words[1:])


def setsid(words):
    own, words = _words_of_other(words)
    options(own, 'w')
    if _os.job(0) == _os.getpid():
        unsupported('the program setsid where it leads a process group')
    _os.set_job(0, 0)
    return _go_on_as_or_complain(words)


def kill(words):
    numbers, signal = words[1:], 15
    if numbers[:1] == ['-s']:
        signal, numbers = number_of(numbers[1]), numbers[2:]
    elif numbers and numbers[0][:1] == '-' and numbers[0] != '--':
        signal, numbers = number_of(numbers[0][1:]), numbers[1:]
    if numbers[:1] == ['--']:
        numbers = numbers[1:]
    if signal is None or not numbers:
        unsupported('the program kill with ' + ' '.join(words[1:]))
    status = 0
    for each in numbers:
        try:
            _signals.kill(int(each), signal)
        except ProcessLookupError:
            say('(%s): No such process' % each)
            status = 1
    return status


class _OutOfTime(BaseException):
    pass


def timeout(words):
    own, words = _words_of_other(words, 'sk')
    given = options(own, 'fv', 'ks')[0]
    if len(words) < 2:
        refuse('missing operand', 125)
    signal = number_of(given.get('s', 'TERM'))
    seconds = _seconds(words[0])
    name, words = words[1], found(words[1:], environment())
    if words is None:
        say('failed to run command ‘%s’: No such file or directory' % name)
        return 127
    if 'f' not in given:
        _os.set_job(0, 0)
    pid = start(words)
    for number in (1, 2, 3, 15):
        _signals.set_action(number, lambda number, frame: _signals.kill(pid, number))
    is_late = False
    for wait, then in ((seconds, signal), (_seconds(given['k']) if 'k' in given else 0, 9)):
        status = _wait_for(pid, wait)
        if status is not None:
            break
        is_late = True
        _signals.kill(pid, then)
        if 'f' not in given and then != 9:
            _signals.set_action(then, 1)
            _signals.killpg(_os.job(0), then)
        if then == 9:
            _signals.kill(_os.getpid(), 9)
    if is_late:
        return 124
    killer = status & 0x7f
    if killer:
        _signals.set_action(killer, 0)
        _signals.kill(_os.getpid(), killer)
    return status >> 8


def _wait_for(pid, seconds):
    """How it ended; None if it has not by then."""
    def ring(_number, _frame):
        raise _OutOfTime
    _signals.set_action(14, ring)
    try:
        _signals.set_timer(seconds, 0)
        return _os.waitpid(pid, 0)[1]
    except _OutOfTime:
        return None
    finally:
        _signals.set_timer(0, 0)
