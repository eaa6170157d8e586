"""Models `getopt`: options as the C function of that name reads them, and as GNU's does."""
import os
import sys

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    opt = ''
    msg = ''

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=()):
    return _read(args, shortopts, longopts, all_first=True)


def gnu_getopt(args, shortopts, longopts=[]):
    all_first = shortopts.startswith('+') or bool(os.environ.get('POSIXLY_CORRECT'))
    return _read(args, shortopts[shortopts.startswith('+'):], longopts, all_first)


def _read(args, shortopts, longopts, all_first):
    """Options and the other arguments, of which the first one ends the options if they come *all_first*."""
    options, others = [], []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args:
        first = args[0]
        if first == '--':
            args = args[1:]
            break
        if first.startswith('--'):
            args = _long_option(options, first[2:], longopts, args[1:])
        elif first.startswith('-') and first != '-':
            args = _short_options(options, first[1:], shortopts, args[1:])
        elif all_first:
            break
        else:
            others.append(first)
            args = args[1:]
    return options, others + args


def _long_option(options, text, longopts, args):
    name, has_value, value = text.partition('=')
    matches = [known for known in longopts if known.startswith(name)]
    exact = [known for known in matches if known in (name, name + '=')]
    if not matches:
        raise GetoptError('option --%s not recognized' % name, name)
    if len(matches) > 1 and not exact:
        choices = '; possible options: ' + ', '.join(matches) if sys.version_info >= (3, 14) else ''
        raise GetoptError('option --%s not a unique prefix%s' % (name, choices), name)
    found = (exact or matches)[0]
    name = found.rstrip('=')
    if found.endswith('='):
        if not has_value:
            if not args:
                raise GetoptError('option --%s requires argument' % name, name)
            value, args = args[0], args[1:]
    elif has_value:
        raise GetoptError('option --%s must not have an argument' % name, name)
    options.append(('--' + name, value))
    return args


def _short_options(options, text, shortopts, args):
    while text:
        letter, text = text[0], text[1:]
        place = shortopts.find(letter)
        if place < 0 or letter == ':':
            raise GetoptError('option -%s not recognized' % letter, letter)
        value = ''
        if shortopts[place + 1:place + 2] == ':':
            if not text:
                if not args:
                    raise GetoptError('option -%s requires argument' % letter, letter)
                text, args = args[0], args[1:]
            value, text = text, ''
        options.append(('-' + letter, value))
    return args
