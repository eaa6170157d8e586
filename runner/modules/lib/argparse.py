"""Models `argparse` as far as scripts of a reproducer use it: options, positionals, their usual actions.

Subparsers and the layout of help beyond the usage line are left out; so are prefixes of long options.
"""
import sys

SUPPRESS = '==SUPPRESS=='
REMAINDER = '...'
ONE_OR_MORE = '+'
ZERO_OR_MORE = '*'
OPTIONAL = '?'


class ArgumentError(Exception):
    pass


class ArgumentTypeError(Exception):
    pass


class Namespace:

    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        items = vars(self).items() if sys.version_info >= (3, 9) else sorted(vars(self).items())
        return 'Namespace(' + ', '.join(f'{name}={value!r}' for name, value in items) + ')'

    def __eq__(self, other):
        return isinstance(other, Namespace) and vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__


class HelpFormatter:
    pass


class RawDescriptionHelpFormatter(HelpFormatter):
    pass


class RawTextHelpFormatter(HelpFormatter):
    pass


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    pass


class _Argument:

    def __init__(self, flags, dest=None, action='store', nargs=None, const=None, default=None,
                 type=None, choices=None, required=False, help=None, metavar=None, version=None):
        self.option_strings = [flag for flag in flags if flag.startswith('-')]
        self.action = action
        self.nargs = 0 if action in _WITHOUT_VALUE else nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.version = version
        if dest is None:
            long = [flag for flag in self.option_strings if flag.startswith('--')]
            dest = (long or self.option_strings or list(flags))[0].lstrip('-').replace('-', '_')
        self.dest = dest
        self.metavar = metavar or (dest.upper() if self.option_strings else dest)
        if action in ('store_true', 'store_false'):
            self.const = action == 'store_true'
            if default is None:
                self.default = not self.const

    def name(self):
        return '/'.join(self.option_strings) or self.metavar

    def convert(self, text):
        if self.type is not None and isinstance(text, str):
            try:
                text = self.type(text)
            except ArgumentTypeError as wrong:
                raise ArgumentError(f'argument {self.name()}: {wrong}')
            except (TypeError, ValueError):
                kind = getattr(self.type, '__name__', repr(self.type))
                raise ArgumentError(f'argument {self.name()}: invalid {kind} value: {text!r}')
        if self.choices is not None and text not in self.choices:
            among = ', '.join(repr(each) for each in self.choices)
            raise ArgumentError(f'argument {self.name()}: invalid choice: {text!r} '
                                f'(choose from {among})')
        return text

    def apply(self, namespace, texts):
        if self.action == 'count':
            setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)
            return
        if self.action in ('store_true', 'store_false', 'store_const'):
            value = self.const
        elif self.nargs is None:
            value = self.convert(texts[0])
        elif self.nargs == OPTIONAL:
            absent = self.const if self.option_strings else self.default
            value = self.convert(texts[0]) if texts else absent
        else:
            value = [self.convert(text) for text in texts]
            if not texts and not self.option_strings and self.default is not None:
                value = self.default
        if self.action == 'append':
            value = [*(getattr(namespace, self.dest, None) or []), value]
        setattr(namespace, self.dest, value)

    def least(self):
        if isinstance(self.nargs, int):
            return self.nargs
        return 0 if self.nargs in (OPTIONAL, ZERO_OR_MORE, REMAINDER) else 1

    def most(self):
        if isinstance(self.nargs, int):
            return self.nargs
        return 1 if self.nargs in (None, OPTIONAL) else sys.maxsize

    def usage(self):
        value = {None: self.metavar, 0: '', OPTIONAL: f'[{self.metavar}]',
                 ZERO_OR_MORE: f'[{self.metavar} ...]', REMAINDER: '...',
                 ONE_OR_MORE: f'{self.metavar} [{self.metavar} ...]'}.get(self.nargs, self.metavar)
        if self.choices is not None and self.nargs is None:
            value = '{' + ','.join(str(each) for each in self.choices) + '}'
        if not self.option_strings:
            return value
        text = f'{self.option_strings[0]} {value}'.rstrip()
        return text if self.required else f'[{text}]'


_WITHOUT_VALUE = ('store_true', 'store_false', 'store_const', 'count', 'help', 'version')


class _Group:

    def __init__(self, parser):
        self._parser = parser

    def add_argument(self, *flags, **kwargs):
        return self._parser.add_argument(*flags, **kwargs)


class ArgumentParser:

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(),
                 formatter_class=HelpFormatter, prefix_chars='-', add_help=True, allow_abbrev=True,
                 exit_on_error=True, **kwargs):
        self.prog = prog or sys.argv[0].rpartition('/')[2]
        self.description = description
        self._arguments = []
        self._defaults = {}
        if add_help:
            self.add_argument('-h', '--help', action='help')
        for parent in parents:
            self._arguments += [each for each in parent._arguments if each.action != 'help']

    def add_argument(self, *flags, **kwargs):
        argument = _Argument(flags, **kwargs)
        self._arguments.append(argument)
        return argument

    def add_argument_group(self, *args, **kwargs):
        return _Group(self)

    def add_mutually_exclusive_group(self, required=False):
        return _Group(self)

    def add_subparsers(self, **kwargs):
        from _frames import unsupported
        unsupported('argparse: subparsers')

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)

    def get_default(self, dest):
        return self._defaults.get(dest)

    def format_usage(self):
        options = [each.usage() for each in self._arguments if each.option_strings]
        places = [each.usage() for each in self._arguments if not each.option_strings]
        return ' '.join(['usage:', self.prog, *options, *places]) + '\n'

    def format_help(self):
        return self.format_usage() + (f'\n{self.description}\n' if self.description else '')

    def print_usage(self, file=None):
        (file or sys.stdout).write(self.format_usage())

    def print_help(self, file=None):
        (file or sys.stdout).write(self.format_help())

    def exit(self, status=0, message=None):
        if message:
            sys.stderr.write(message)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')

    def parse_args(self, args=None, namespace=None):
        namespace, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        namespace = Namespace() if namespace is None else namespace
        for each in self._arguments:
            if each.action not in ('help', 'version') and each.default is not SUPPRESS:
                if not hasattr(namespace, each.dest):
                    default = self._defaults.get(each.dest, each.default)
                    setattr(namespace, each.dest, default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            return namespace, self._parse(list(sys.argv[1:] if args is None else args), namespace)
        except ArgumentError as wrong:
            self.error(str(wrong))

    def _parse(self, texts, namespace):
        """Options where they stand; what is left is dealt out to the positionals, in order."""
        flags = {flag: each for each in self._arguments for flag in each.option_strings}
        free = []
        unknown = []
        seen = []
        while texts:
            text = texts.pop(0)
            if text == '--':
                free += texts
                break
            name, equals, value = text.partition('=')
            option = flags.get(text) or flags.get(name)
            if option is None and text[:1] == '-' and text[:2] in flags and text[:2] != '--':
                # -n5, or -abc for three flags
                option = flags[text[:2]]
                if option.nargs == 0:
                    texts.insert(0, '-' + text[2:])
                else:
                    equals, value = '=', text[2:]
            elif option is flags.get(text):
                equals = ''
            if option is None:
                negative = text[1:].replace('.', '', 1).isdigit()
                (unknown if text[:1] == '-' and len(text) > 1 and not negative else free).append(text)
                continue
            seen.append(option)
            self._take(option, [value] if equals else None, texts, flags, namespace)
        self._deal(free, unknown, namespace)
        missing = [each.name() for each in self._arguments if each.required and each not in seen]
        if missing:
            raise ArgumentError(f"the following arguments are required: {', '.join(missing)}")
        return unknown

    def _take(self, option, values, texts, flags, namespace):
        if option.action == 'help':
            self.print_help()
            self.exit()
        if option.action == 'version':
            print(option.version.replace('%(prog)s', self.prog))
            self.exit()
        if values is None:
            values = []
            while texts and len(values) < option.most() and texts[0].partition('=')[0] not in flags:
                values.append(texts.pop(0))
        if len(values) < option.least():
            wanted = 'one argument' if option.nargs is None else 'at least one argument'
            raise ArgumentError(f'argument {option.name()}: expected {wanted}')
        option.apply(namespace, values)

    def _deal(self, free, unknown, namespace):
        places = [each for each in self._arguments if not each.option_strings]
        missing = []
        for at, place in enumerate(places):
            kept_for_others = sum(other.least() for other in places[at + 1:])
            count = max(min(place.most(), len(free) - kept_for_others), 0)
            if count < place.least():
                missing.append(place.metavar)
            elif count or place.nargs is not None:
                place.apply(namespace, free[:count])
            free = free[count:]
        if missing:
            raise ArgumentError(f"the following arguments are required: {', '.join(missing)}")
        unknown += free


class FileType:

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        from _frames import unsupported
        unsupported('argparse.FileType: files are not modelled')
