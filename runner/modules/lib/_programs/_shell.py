"""sh and bash as they are called: -c TEXT, a script, or commands from the standard input."""
from _frames import unsupported
from _programs import _process
from _programs._shell_parsing import Parser
from _programs._shell_reading import ShellSyntaxError
from _programs._shell_running import Leave
from _programs._shell_running import Shell
from _programs._shell_state import MODELLED
from _programs._shell_state import OPTIONS


def sh(words):
    return _run(words, False)


def bash(words):
    return _run(words, True)


def _run(words, is_bash):
    shell = Shell(words[0], is_bash)
    letters, rest = '', words[1:]
    while rest and rest[0][:1] in ('-', '+') and len(rest[0]) > 1:
        word = rest.pop(0)
        if word == '--':
            break
        if word in ('--norc', '--noprofile', '--posix'):
            continue
        for letter in word[1:]:
            letter = OPTIONS.get(rest.pop(0), '?') if letter == 'o' and rest else letter
            if letter not in MODELLED | {'c', 's'}:
                unsupported('the program %s with %s' % (words[0], word))
            letters += letter
    shell.options = set(letters) & MODELLED
    if 'c' in letters:
        if not rest:
            _process.write(2, _process.encode('%s: 0: -c requires an argument\n' % words[0]))
            return 2
        text, *rest = rest
        if rest:
            shell.name, *shell.positional = rest
        return shell.ends(lambda: shell.run_text(text, is_bash))
    if rest and 's' not in letters:
        return _run_script(shell, rest)
    shell.positional = rest
    return shell.ends(lambda: _run_input(shell))


def _run_script(shell, words):
    try:
        with open(words[0], 'rb') as file:
            text = _process.decode(file.read())
    except OSError as error:
        if shell.is_bash:
            message = '%s: %s: %s\n' % (shell.name, words[0], _process.message(error))
        else:
            message = '%s: 0: cannot open %s: %s\n' % (shell.name, words[0], 'No such file' if error.errno == 2 else
                                                       _process.message(error))
        _process.write(2, _process.encode(message))
        return 127 if shell.is_bash else 2
    shell.name, *shell.positional = words
    return shell.ends(lambda: shell.run_text(text))


def _run_input(shell):
    """Each line as soon as it is whole."""
    parser, is_over = Parser('', shell.is_bash), False
    while True:
        begun = parser.at
        try:
            whole = is_over or parser.text.endswith('\n')
            tree = parser.next_line() if whole else None
        except ShellSyntaxError as error:
            if is_over or not error.is_incomplete:
                shell.refuse_syntax(error, parser.text)
            tree, parser.at = None, begun
        if tree is not None:
            shell.run(tree)
        elif is_over:
            raise Leave(shell.status)
        else:
            data = _process.read(0, 8192)
            parser.text += _process.decode(data)
            is_over = not data
