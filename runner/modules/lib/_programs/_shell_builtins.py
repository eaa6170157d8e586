"""The builtins of dash and bash; each is given the shell and its words, and answers its status."""
import os

import _descriptors
import _os
from _frames import unsupported
from _programs import _process
from _programs import _shell_jobs
from _programs._printing import backslashes
from _programs._printing import printed
from _programs._shell_expansion import split_for_read
from _programs._shell_reading import is_name
from _programs._shell_state import MODELLED
from _programs._shell_state import OPTIONS
from _programs._shell_state import ShellError
from _programs._shell_state import quoted
from _programs._testing import Malformed
from _programs._testing import holds

SPECIAL = {':', '.', 'break', 'continue', 'eval', 'exit', 'export', 'readonly', 'return', 'set', 'shift', 'times',
           'trap', 'unset'}
_UNMODELLED = {'alias', 'bg', 'fg', 'getopts', 'hash', 'jobs', 'times', 'ulimit', 'unalias', 'fc'}
_UNMODELLED_OF_BASH = {'builtin', 'caller', 'compgen', 'complete', 'dirs', 'disown', 'enable', 'help', 'history',
                       'logout', 'popd', 'pushd', 'suspend'}


def _number(words, what, place=1):
    """An argument that has to be a number."""
    if not words[place].isdigit():
        raise ShellError('%s: Illegal number: %s' % (what, words[place]))
    return int(words[place])


def _true(shell, words):
    return 0


def _false(shell, words):
    return 1


def _echo(shell, words):
    words, ends, escapes = words[1:], '\n', not shell.is_bash
    while words and (words[0] == '-n' or shell.is_bash and words[0] in ('-e', '-E', '-ne', '-en')):
        option = words.pop(0)
        ends = '' if 'n' in option else ends
        escapes = 'e' in option or escapes and 'E' not in option
        if not shell.is_bash:
            break
    text, stops = ' '.join(words), False
    if escapes:
        text, stops = backslashes(text, is_dash=not shell.is_bash)
    shell.write(text + ('' if stops else ends))
    return 0


def _printf(shell, words):
    if len(words) < 2:
        raise ShellError('printf: usage: printf format [arg ...]')
    words = words[2:] if words[1] == '--' else words[1:]
    text, complaints = printed(words[0], words[1:], not shell.is_bash)
    for word, message in complaints:
        shell.complain('printf: %s: %s' % (word, 'invalid number' if shell.is_bash else message))
    shell.write(text)
    return 1 if complaints else 0


def _test(shell, words):
    words = words[:]
    if words[0] == '[' and words.pop() != ']':
        raise ShellError("[: missing `]'" if shell.is_bash else '[: missing ]')
    try:
        return 0 if holds(words[1:]) else 1
    except Malformed as malformed:
        raise ShellError('%s: %s' % (words[0], malformed)) from None


def _cd(shell, words):
    words = [word for word in words if word not in ('-L', '-P')]
    target = words[1] if len(words) > 1 else shell.get('HOME') or '/'
    goes_back = target == '-'
    target = shell.get('OLDPWD') or '' if goes_back else target
    old = _os.folder()
    try:
        os.chdir(target)
    except OSError:
        if shell.is_bash:
            message = 'Not a directory' if os.path.exists(target) else 'No such file or directory'
            raise ShellError('cd: %s: %s' % (target, message), 1) from None
        raise ShellError("cd: can't cd to " + target) from None
    shell.put('OLDPWD', old)
    shell.put('PWD', _os.folder())
    if goes_back:
        shell.write(_os.folder() + '\n')
    return 0


def _pwd(shell, words):
    shell.write(_os.folder() + '\n')
    return 0


def _mark(shell, words, marked):
    names = [word for word in words[1:] if word not in ('-p', '--')]
    if not names:
        for name in sorted(marked):
            value = shell.variables.get(name)
            shell.write(words[0] + ' ' + name + ('' if value is None else '=' + quoted(value)) + '\n')
    for word in names:
        if word[:1] == '-':
            unsupported('the program %s with %s %s' % (shell.name, words[0], word))
        name, sign, value = word.partition('=')
        if not is_name(name):
            raise ShellError('%s: %s: bad variable name' % (words[0], name))
        if sign:
            shell.put(name, value)
        marked.add(name)
    return 0


def _export(shell, words):
    return _mark(shell, words, shell.exported)


def _readonly(shell, words):
    return _mark(shell, words, shell.readonly)


def _local(shell, words):
    if not shell.calls:
        raise ShellError('local: not in a function')
    for word in words[1:]:
        name, sign, value = word.partition('=')
        shell.calls[-1].setdefault(name, shell.variables.get(name))
        if sign:
            shell.put(name, value)
        elif shell.is_bash:
            shell.variables.pop(name, None)
    return 0


def _unset(shell, words):
    for name in words[1:]:
        if '[' in name:
            unsupported('the program %s with unset %s' % (shell.name, name))
        if name in shell.readonly:
            raise ShellError('unset: %s: is read only' % name)
        if words[1] == '-f':
            shell.functions.pop(name, None)
        else:
            shell.variables.pop(name, None)
            shell.arrays.pop(name, None)
            shell.exported.discard(name)
    return 0


def _set(shell, words):
    words = words[1:]
    if not words:
        for name in sorted(shell.variables):
            shell.write('%s=%s\n' % (name, quoted(shell.variables[name])))
    while words and words[0][:1] in ('-', '+') and len(words[0]) > 1:
        word = words.pop(0)
        if word == '--':
            shell.positional = words
            return 0
        for letter in word[1:]:
            if letter == 'o':
                name = words.pop(0) if words else ''
                letter = OPTIONS.get(name, name)
                if name == 'pipefail' and not shell.is_bash:
                    raise ShellError('set: Illegal option -o pipefail')
            if letter not in MODELLED and letter != 'pipefail':
                unsupported('the program %s with set %s' % (shell.name, word))
            shell.options = shell.options | {letter} if word[0] == '-' else shell.options - {letter}
    if words:
        shell.positional = words
    return 0


def _shift(shell, words):
    count = _number(words, 'shift') if len(words) > 1 else 1
    if count > len(shell.positional):
        if shell.is_bash:
            return 1
        raise ShellError("shift: can't shift that many")
    shell.positional = shell.positional[count:]
    return 0


def _exit(shell, words):
    from _programs._shell_running import Leave
    raise Leave(_number(words, 'exit') & 0xff if len(words) > 1 else shell.status)


def _return(shell, words):
    from _programs._shell_running import Return
    raise Return(_number(words, 'return') & 0xff if len(words) > 1 else shell.status)


def _leave_loop(shell, words):
    from _programs._shell_running import Break
    levels = _number(words, words[0]) if len(words) > 1 else 1
    if shell.loops:
        raise Break(levels, words[0] == 'continue')
    return 0


def _eval(shell, words):
    if not any(words[1:]):
        return 0
    shell.status = 0
    return shell.run_text(' '.join(words[1:]))


def _source(shell, words):
    if len(words) < 2:
        raise ShellError('.: filename argument required')
    try:
        with open(words[1], 'rb') as file:
            text = _process.decode(file.read())
    except OSError as error:
        message = 'No such file' if error.errno == 2 else _process.message(error)
        if shell.is_bash:
            raise ShellError('%s: %s' % (words[1], _process.message(error)), 1) from None
        raise ShellError('%s: cannot open %s: %s' % (words[0], words[1], message)) from None
    before = shell.positional
    shell.positional = words[2:] if shell.is_bash and words[2:] else before
    shell.status = 0
    try:
        return shell.run_text(text)
    except Exception as left:
        if type(left).__name__ != 'Return':
            raise
        return left.status
    finally:
        shell.positional = before


def _read(shell, words):
    names, is_raw, seconds = [], False, None
    words = words[1:]
    while words and words[0][:1] == '-':
        option = words.pop(0)
        if option == '-r':
            is_raw = True
        elif option == '-p' and words:
            words.pop(0)        # which only a terminal shows
        elif option == '-t' and words and shell.is_bash:
            seconds = float(words.pop(0))
        else:
            unsupported('the program %s with read %s' % (shell.name, option))
    names = words or ['REPLY']
    if not words and not shell.is_bash:
        raise ShellError('read: arg count')
    line, escaped, status = _line_of(shell, is_raw, seconds)
    values = split_for_read(line, shell.separators(), len(names), escaped) if words else [line]
    for name, value in zip(names, values):
        shell.put(name, value)
    return status


def _line_of(shell, is_raw, seconds):
    """The line, the places in it that a backslash stood before, and the status."""
    data, escaped, status = b'', set(), 0
    if 0 not in shell.fds:
        if shell.is_bash:
            shell.complain('read: read error: 0: Bad file descriptor')
        return '', escaped, 1
    while True:
        if seconds is not None and not _descriptors.wait(((shell.fds[0], 1),), seconds):
            status = 142
            break
        char = _process.read(shell.fds[0], 1)
        if not char:
            status = 1
            break
        if char == b'\n':
            break
        if char == b'\\' and not is_raw:
            char = _process.read(shell.fds[0], 1)
            if char == b'\n':
                continue
            escaped.add(len(_process.decode(data)))
        data += char
    return _process.decode(data), escaped, status


def _command(shell, words):
    words = words[1:]
    if not words:
        return 0
    if words[0] in ('-v', '-V'):
        if words[0] == '-V':
            return _type(shell, words)
        statuses = [127]
        for name in words[1:]:
            is_own = name in shell.functions or find(name, shell.is_bash) or name == 'exec'
            found = name if is_own else shell.path_of(name)
            if found:
                shell.write(found + '\n')
            statuses.append(0 if found else 127)
        return statuses[-1] if not shell.is_bash else 0 if 0 in statuses else 1
    unsupported('the program %s with command %s' % (shell.name, words[0]))


def _type(shell, words):
    status = 0
    for name in words[1:]:
        if name in shell.functions:
            shell.write('%s is a %sfunction\n' % (name, '' if shell.is_bash else 'shell '))
        elif find(name, shell.is_bash) or name == 'exec':
            is_special = name in SPECIAL and not shell.is_bash
            shell.write('%s is a %sshell builtin\n' % (name, 'special ' if is_special else ''))
        elif shell.path_of(name):
            shell.write('%s is %s\n' % (name, shell.path_of(name)))
        else:
            status = 1 if shell.is_bash else 127
            shell.write(name + ': not found\n')
    return status


def _umask(shell, words):
    if len(words) > 1:
        os.umask(int(words[1], 8))
    else:
        mask = os.umask(0)
        os.umask(mask)
        shell.write('%04o\n' % mask)
    return 0


_BUILTINS = {':': _true, 'true': _true, 'false': _false, 'echo': _echo, 'printf': _printf, 'test': _test, '[': _test,
             'cd': _cd, 'pwd': _pwd, 'export': _export, 'readonly': _readonly, 'local': _local, 'unset': _unset,
             'set': _set, 'shift': _shift, 'exit': _exit, 'return': _return, 'break': _leave_loop,
             'continue': _leave_loop, 'eval': _eval, '.': _source, 'read': _read, 'wait': _shell_jobs.wait,
             'kill': _shell_jobs.kill,
             'trap': _shell_jobs.trap, 'command': _command, 'type': _type, 'umask': _umask}


def find(name, is_bash):
    """None if it is no builtin."""
    if name in _UNMODELLED or is_bash and name in _UNMODELLED_OF_BASH:
        unsupported('the program %s with %s' % ('bash' if is_bash else 'sh', name))
    return _source if is_bash and name == 'source' else _BUILTINS.get(name)
