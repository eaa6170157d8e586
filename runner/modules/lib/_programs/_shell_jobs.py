"""The builtins that are about processes and signals: kill, trap, wait."""
import _signals
from _frames import unsupported
from _programs._shell_state import ShellError
from _programs._shell_state import quoted
from _programs._signal_names import NAMES
from _programs._signal_names import number_of


def wait(shell, words):
    pids = [_job_of(shell, word) for word in words[1:]]
    status = 0
    if not pids:
        jobs = list(shell.background.values())
        if shell.wait_interruptibly([pid for job in jobs for pid in job]) is None:
            return 128 + shell.noted_signal()
        shell.background.clear()
    for pid in pids:
        if pid not in shell.background:
            status = 127
            if shell.is_bash:
                shell.complain('wait: pid %d is not a child of this shell' % pid)
            continue
        found = shell.wait_interruptibly(shell.background[pid])
        if found is None:
            return 128 + shell.noted_signal()
        status = found[-1]
        if not shell.is_bash:
            shell.tell_of_killer(pid, ())
    return status


def _job_of(shell, word):
    if word[:1] == '%':
        jobs = list(shell.background)
        if word[1:].isdigit() and 0 < int(word[1:]) <= len(jobs):
            return jobs[int(word[1:]) - 1]
        if word in ('%%', '%+', '%') and jobs:
            return jobs[-1]
        raise ShellError('No such job: ' + word)
    if not word.isdigit():
        raise ShellError('Illegal number: ' + word)
    return int(word)


def kill(shell, words):
    words, signal = words[1:], 15
    if words[:1] == ['-l']:
        unsupported('the program %s with kill -l' % shell.name)
    if words and words[0][:1] == '-' and words[0] not in ('-', '--'):
        option = words.pop(0)
        option = words.pop(0) if option in ('-s', '-n') and words else option[1:]
        signal = number_of(option)
        if signal is None:
            raise ShellError('kill: Illegal option -' + option[:1] if option[:1].isalpha() else
                             'kill: bad signal number')
    if words[:1] == ['--']:
        words.pop(0)
    if not words:
        raise ShellError('kill: Usage: kill [-s sigspec | -signum | -sigspec] [pid | job]... or\nkill -l [exitstatus]')
    status = 0
    for word in words:
        sign = -1 if word[:1] == '-' else 1
        try:
            pid = sign * _job_of(shell, word.lstrip('-'))
        except ShellError as error:
            raise ShellError('kill: ' + error.text) from None
        try:
            _signals.kill(pid, signal)
        except ProcessLookupError:
            status = 1
            if shell.is_bash:
                shell.complain('kill: (%d) - No such process' % pid)
            else:
                shell.complain('kill: No such process\n')
    return status


def trap(shell, words):
    words = [word for word in words[1:] if word != '--']
    if not words:
        for number in sorted(shell.traps):
            name = NAMES[number]
            name = 'SIG' + name if shell.is_bash and number else name
            shell.write('trap -- %s %s\n' % (quoted(shell.traps[number]), name))
        return 0
    text = None if words[0] == '-' or len(words) == 1 or words[0].isdigit() else words[0]
    for name in words if len(words) == 1 or words[0].isdigit() else words[1:]:
        number = number_of(name)
        if number is None:
            raise ShellError('trap: %s: bad trap' % name if not shell.is_bash else
                             'trap: %s: invalid signal specification' % name, 1)
        shell.trap(number, text)
    return 0
