"""Models `argparse`: parsers, groups and subparsers; layout, actions and parsing have files of their own.

Left out: intermixed parsing, colours.
"""
import os as _os
import sys as _sys

from _argparse_actions import (
    AS_THEY_ARE, BY_NAME as _ACTIONS, Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, Namespace)
from _argparse_help import (
    ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ArgumentDefaultsHelpFormatter, HelpFormatter,
    MetavarTypeHelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter)

__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'FileType', 'HelpFormatter',
           'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter',
           'MetavarTypeHelpFormatter', 'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER',
           'SUPPRESS', 'ZERO_OR_MORE']
if _sys.version_info >= (3, 9):
    __all__.append('BooleanOptionalAction')
else:
    del BooleanOptionalAction


class _ActionsContainer:

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self._registries = {}
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        for name, action in _ACTIONS.items():
            self.register('action', name, action)
        self.register('type', None, lambda text: text)

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        return self._registries[registry_name].get(value, default)

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        if not args or len(args) == 1 and args[0][0] not in self.prefix_chars:
            if args and 'dest' in kwargs:
                raise (TypeError if _sys.version_info >= (3, 14) else ValueError)(
                    'dest supplied twice for positional argument')
            kwargs = self._for_positional(*args, **kwargs)
        else:
            kwargs = self._for_optional(*args, **kwargs)
        if 'default' not in kwargs:
            if kwargs['dest'] in self._defaults:
                kwargs['default'] = self._defaults[kwargs['dest']]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        wanted = kwargs.pop('action', None)
        action_class = self._registry_get('action', wanted, wanted)
        if not callable(action_class):
            raise ValueError(f'unknown action {action_class!r}' if _sys.version_info >= (3, 14) else
                             f'unknown action "{action_class}"')
        action = action_class(**kwargs)
        type_function = self._registry_get('type', action.type, action.type)
        if not callable(type_function):
            raise ValueError(f'{type_function!r} is not callable')
        return self._add_action(action)

    def _for_positional(self, dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get('nargs')
        if AS_THEY_ARE:
            kwargs['required'] = nargs not in (OPTIONAL, ZERO_OR_MORE) or (
                nargs == ZERO_OR_MORE and 'default' not in kwargs)
        else:
            kwargs['required'] = nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS, 0)
        return {**kwargs, 'dest': dest, 'option_strings': []}

    def _for_optional(self, *args, **kwargs):
        for name in args:
            if name[0] not in self.prefix_chars:
                raise ValueError(f'invalid option string {name!r}: must start with a character {self.prefix_chars!r}')
        dest = kwargs.pop('dest', None)
        if dest is None:
            long = [name for name in args if len(name) > 1 and name[1] in self.prefix_chars]
            dest = (long or args)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f'dest= is required for options like {args[0]!r}')
            dest = dest.replace('-', '_')
        return {**kwargs, 'dest': dest, 'option_strings': list(args)}

    def _add_action(self, action):
        taken = [name for name in action.option_strings if name in self._option_string_actions]
        if taken and self.conflict_handler != 'resolve':
            raise ArgumentError(action, f"conflicting option string{'s' if len(taken) > 1 else ''}: {', '.join(taken)}")
        for name in taken:
            old = self._option_string_actions.pop(name)
            old.option_strings.remove(name)
            if not old.option_strings:
                self._forget(old)
        self._actions.append(action)
        for name in action.option_strings:
            self._option_string_actions[name] = action
        return action

    def _forget(self, action):
        self._actions.remove(action)
        for group in self._action_groups:
            if action in group._group_actions:
                group._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group


class _ArgumentGroup(_ActionsContainer):

    def __init__(self, container, title=None, description=None, **kwargs):
        super().__init__(description, kwargs.get('prefix_chars', container.prefix_chars),
                         kwargs.get('argument_default', container.argument_default),
                         kwargs.get('conflict_handler', container.conflict_handler))
        self.title = title
        self._container = container
        self._group_actions = []
        self._registries = container._registries
        self._actions = container._actions
        self._option_string_actions = container._option_string_actions
        self._defaults = container._defaults
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action


class _MutuallyExclusiveGroup(_ArgumentGroup):

    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action


class ArgumentParser(_ActionsContainer):

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[],
                 formatter_class=HelpFormatter, prefix_chars='-', fromfile_prefix_chars=None, argument_default=None,
                 conflict_handler='error', add_help=True, allow_abbrev=True, exit_on_error=True, **_colors):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        self.prog = _os.path.basename(_sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group(
            'options' if _sys.version_info >= (3, 10) else 'optional arguments')
        self._subparsers = None
        if add_help:
            prefix = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(prefix + 'h', prefix * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            self._take_over(parent)

    def __repr__(self):
        names = ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')
        return f"{type(self).__name__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"

    def _take_over(self, parent):
        own = {group.title: group for group in self._action_groups}
        for group in parent._action_groups:
            into = own.get(group.title) or self.add_argument_group(group.title, group.description)
            for action in group._group_actions:
                into._add_action(action)
        for group in parent._mutually_exclusive_groups:
            made = self.add_mutually_exclusive_group(required=group.required)
            made._group_actions += group._group_actions
        self._defaults.update(parent._defaults)

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            if _sys.version_info >= (3, 14):
                raise ValueError('cannot have multiple subparser arguments')
            if _sys.version_info >= (3, 13):
                raise ArgumentError(None, 'cannot have multiple subparser arguments')
            self.error('cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        self._subparsers = self._positionals
        if 'title' in kwargs or 'description' in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop('title', 'subcommands'),
                                                       kwargs.pop('description', None))
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            positionals = [action for action in self._actions if not action.option_strings]
            formatter.add_usage(self.usage, positionals, self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        action_class = self._registry_get('action', kwargs.pop('action', 'parsers'))
        return self._subparsers._add_action(action_class(option_strings=[], **kwargs))

    def parse_args(self, args=None, namespace=None):
        namespace, rest = self.parse_known_args(args, namespace)
        if rest:
            message = f"unrecognized arguments: {' '.join(rest)}"
            if self.exit_on_error or _sys.version_info < (3, 13):
                self.error(message)
            raise ArgumentError(None, message)
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        from _argparse_parsing import Parsing
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if SUPPRESS not in (action.dest, action.default) and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        words = list(_sys.argv[1:] if args is None else args)
        try:
            parsing = Parsing(self, self._with_words_of_files(words), namespace)
            parsing.run()
        except ArgumentError as error:
            if not self.exit_on_error:
                raise
            self.error(str(error))
        return namespace, parsing.rest + vars(namespace).pop('_unrecognized_args', [])

    def _with_words_of_files(self, words):
        if self.fromfile_prefix_chars is None:
            return words
        from _argparse_parsing import words_with_files
        return words_with_files(self, words)

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.add_section(group.title, group.description, group._group_actions)
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (_sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')


class FileType:

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._bufsize = bufsize
        self._encoding = encoding
        self._errors = errors

    def __call__(self, string):
        if string == '-' and ('r' in self._mode or set('wax') & set(self._mode)):
            stream = _sys.stdin if 'r' in self._mode else _sys.stdout
            return stream.buffer if 'b' in self._mode else stream
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as error:
            raise ArgumentTypeError(f"can't open '{string}': {error}")

    def __repr__(self):
        return f'{type(self).__name__}({self._mode!r})'
