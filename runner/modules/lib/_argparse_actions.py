"""What argparse does with an argument: its actions, and the kinds of errors they make."""
import sys

from _argparse_help import OPTIONAL, PARSER, SUPPRESS

_SINCE_3_14 = sys.version_info >= (3, 14)
# Before what 3.12.8 and 3.13.1 changed.
AS_THEY_ARE = sys.version_info < (3, 12, 8) or (3, 13) <= sys.version_info < (3, 13, 1)


def name_of(action):
    """How messages call an argument."""
    if action is None:
        return None
    if action.option_strings:
        return '/'.join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if action.choices and sys.version_info >= (3, 9):
        return '{' + ','.join(action.choices) + '}'
    return None


class ArgumentError(Exception):

    def __init__(self, argument, message):
        self.argument_name = name_of(argument)
        self.message = message

    def __str__(self):
        return self.message if self.argument_name is None else f'argument {self.argument_name}: {self.message}'


class ArgumentTypeError(Exception):
    pass


class Namespace:

    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        items = list(vars(self).items() if sys.version_info >= (3, 9) else sorted(vars(self).items()))
        shown = [f'{name}={value!r}' for name, value in items if name.isidentifier()]
        odd = {name: value for name, value in items if not name.isidentifier()}
        return f"{type(self).__name__}({', '.join(shown + ([f'**{odd!r}'] if odd else []))})"

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__


class Action:

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        if sys.version_info >= (3, 13):
            self.deprecated = deprecated

    def __repr__(self):
        names = ['option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices']
        names += ['required'] if sys.version_info >= (3, 9) else []
        names += ['help', 'metavar'] + (['deprecated'] if sys.version_info >= (3, 13) else [])
        return f"{type(self).__name__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"

    def format_usage(self):
        return self.option_strings[0]

    def _subactions(self):
        return []

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


class _StoreAction(Action):

    def __init__(self, option_strings, dest, nargs=None, const=None, **more):
        if nargs == 0:
            raise ValueError('nargs for store actions must be != 0; if you have nothing to store, actions such as '
                             'store true or store const may be more appropriate')
        if const is not None and nargs != OPTIONAL:
            raise ValueError('nargs must be %r to supply const' % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, **more)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):

    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None,
                 deprecated=False):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help, metavar=metavar,
                         deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):

    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):

    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, False, default, required, help, deprecated=deprecated)


class BooleanOptionalAction(Action):

    def __init__(self, option_strings, dest, default=None, required=False, help=None, metavar=None, **more):
        names = []
        for name in option_strings:
            names.append(name)
            if name.startswith('--'):
                names.append('--no-' + name[2:])
        if help is not None and default not in (None, SUPPRESS) and sys.version_info < (3, 11):
            help += ' (default: %(default)s)'
        super().__init__(names, dest, 0, None, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))

    def format_usage(self):
        return ' | '.join(self.option_strings)


def _list_so_far(namespace, dest):
    return list(getattr(namespace, dest, None) or [])


class _AppendAction(_StoreAction):

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _list_so_far(namespace, self.dest) + [values])


class _ExtendAction(_StoreAction):

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _list_so_far(namespace, self.dest) + list(values))


class _AppendConstAction(_StoreConstAction):

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _list_so_far(namespace, self.dest) + [self.const])


class _CountAction(Action):

    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, None, default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):

    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, None, default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):

    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        help = "show program's version number and exit" if help is None else help
        super().__init__(option_strings, dest, 0, None, default, help=help, deprecated=deprecated)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = parser.version if self.version is None else self.version
        formatter = parser._get_formatter()
        formatter.add_text(version)
        parser._print_message(formatter.format_help(), sys.stdout)
        parser.exit()


class _SubParsersAction(Action):

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._shown = []
        super().__init__(option_strings, dest, PARSER, None, None, choices=self._name_parser_map, required=required,
                         help=help, metavar=metavar)

    def add_parser(self, name, *, aliases=(), deprecated=False, **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = f'{self._prog_prefix} {name}'
        if sys.version_info >= (3, 11):
            for each in (name, *aliases):
                if each in self._name_parser_map:
                    message = f"conflicting subparser{'' if each == name else ' alias'}: {each}"
                    raise ValueError(message) if _SINCE_3_14 else ArgumentError(self, message)
        if 'help' in kwargs:
            shown = f"{name} ({', '.join(aliases)})" if aliases else name
            self._shown.append(Action([], name, help=kwargs.pop('help'), metavar=shown))
        parser = self._parser_class(**kwargs)
        for each in (name, *aliases):
            self._name_parser_map[each] = parser
        return parser

    def _subactions(self):
        return self._shown

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        chosen, unknown = self._name_parser_map[name].parse_known_args(rest, None)
        for key, value in vars(chosen).items():
            setattr(namespace, key, value)
        if unknown:
            vars(namespace).setdefault('_unrecognized_args', []).extend(unknown)


BY_NAME = {None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction, 'store_true': _StoreTrueAction,
           'store_false': _StoreFalseAction, 'append': _AppendAction, 'append_const': _AppendConstAction,
           'count': _CountAction, 'help': _HelpAction, 'version': _VersionAction, 'parsers': _SubParsersAction,
           'extend': _ExtendAction}
for _class in (ArgumentError, ArgumentTypeError, Namespace, Action, BooleanOptionalAction, *BY_NAME.values()):
    _class.__module__ = 'argparse'
