"""How argparse lays out usage and help; the differences between CPython's versions are those of the real layout."""
import sys

import textwrap

SUPPRESS = '==SUPPRESS=='
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = '?', '*', '+', 'A...', '...'
_SINCE_3_9 = sys.version_info >= (3, 9)
# Parts of the usage line stay whole, and a value stands once behind all names of an option.
_SINCE_3_13 = sys.version_info >= (3, 13)


def _bracketed_parts(text):
    """Words, and what stands in brackets as one."""
    parts, word, depth = [], '', 0
    for char in text:
        depth += (char in '[(') - (char in '])')
        if char == ' ' and depth == 0:
            parts.append(word)
            word = ''
        else:
            word += char
    return [part for part in parts + [word] if part]


class HelpFormatter:

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None, **_colors):
        if width is None:
            import shutil
            width = shutil.get_terminal_size().columns - 2
        self._prog = prog
        self._width = width
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._indent_increment = indent_increment
        self._indent = 0
        self._longest = 0
        self._blocks = []       # functions that answer text, once all is known

    # What a parser asks for.

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._blocks.append(lambda: self._format_text(text))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._blocks.append(lambda: self._format_usage(usage, list(actions), groups, prefix))

    def add_section(self, heading, description, actions):
        shown = [action for action in actions if action.help is not SUPPRESS]
        indents = 2 if _SINCE_3_13 else 1       # of sub-commands; before, their own was not counted
        for action in shown:
            lengths = [len(self._format_action_invocation(action)) + self._indent_increment]
            lengths += [len(self._format_action_invocation(each)) + indents * self._indent_increment
                        for each in action._subactions()]
            self._longest = max(self._longest, *lengths)
        self._blocks.append(lambda: self._format_section(heading, description, shown))

    def format_help(self):
        text = ''.join([block() for block in self._blocks])
        while '\n\n\n' in text:
            text = text.replace('\n\n\n', '\n\n')
        return text.strip('\n') + '\n' if text else text

    # The pieces.

    def _format_section(self, heading, description, actions):
        self._indent += self._indent_increment
        inside = self._format_text(description) if description not in (None, SUPPRESS) else ''
        inside += ''.join([self._format_action(action) for action in actions])
        self._indent -= self._indent_increment
        if not inside:
            return ''
        title = f'{heading}:\n' if heading not in (None, SUPPRESS) else ''
        return f'\n{title}{inside}\n'

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        return self._fill_text(text, max(self._width - self._indent, 11), ' ' * self._indent) + '\n\n'

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = 'usage: ' if prefix is None else prefix
        if usage is not None:
            return f"{prefix}{usage % {'prog': self._prog}}\n\n"
        optionals = self._usage_parts([action for action in actions if action.option_strings], groups)
        positionals = self._usage_parts([action for action in actions if not action.option_strings], groups)
        usage = ' '.join([self._prog] + optionals + positionals)
        room = max(self._width - self._indent, 11)
        if len(prefix) + len(usage) > room:
            usage = '\n'.join(self._wrapped_usage(prefix, optionals, positionals, room))
        return f'{prefix}{usage}\n\n'

    def _usage_parts(self, actions, groups):
        """What stands for the actions, those of an exclusive group in one pair of brackets."""
        parts, done = [], []
        for action in actions:
            if action.help is SUPPRESS or action in done:
                continue
            group = next((each for each in groups if action in each._group_actions), None)
            members = [each for each in group._group_actions if each.help is not SUPPRESS] if group else []
            place = actions.index(action)
            if len(members) < 2 or actions[place:place + len(members)] != members:
                required = group is not None and group.required and len(members) == 1
                parts.append(self._usage_of(action, bracketed=not (action.required or required)))
                continue
            done += members
            inner = ' | '.join([self._usage_of(each, bracketed=False) for each in members])
            parts.append(f'({inner})' if group.required else f'[{inner}]')
        if _SINCE_3_13:
            return parts
        return [word for part in parts for word in _bracketed_parts(part)]

    def _usage_of(self, action, bracketed):
        if not action.option_strings:
            text = self._format_args(action, self._default_metavar(action))
            return text[1:-1] if not bracketed and action.nargs == OPTIONAL else text
        text = action.format_usage()
        if action.nargs != 0:
            text += ' ' + self._format_args(action, self._default_metavar(action))
        return f'[{text}]' if bracketed else text

    def _wrapped_usage(self, prefix, optionals, positionals, room):
        def lines_of(parts, indent, length):
            lines, line = [], []
            for part in parts:
                if length + 1 + len(part) > room and line:
                    lines.append(indent + ' '.join(line))
                    line, length = [], len(indent) - 1
                line.append(part)
                length += len(part) + 1
            return lines + [indent + ' '.join(line)] if line else lines
        if len(prefix) + len(self._prog) > 0.75 * room:
            indent = ' ' * len(prefix)
            lines = lines_of(optionals + positionals, indent, len(indent) - 1)
            if len(lines) > 1:
                lines = lines_of(optionals, indent, len(indent) - 1) + lines_of(positionals, indent, len(indent) - 1)
            return [self._prog] + lines
        indent = ' ' * (len(prefix) + len(self._prog) + 1)
        first, rest = (optionals, positionals) if optionals else (positionals, [])
        lines = lines_of([self._prog] + first, indent, len(prefix) - 1)
        lines[0] = lines[0][len(indent):]
        return lines + lines_of(rest, indent, len(indent) - 1)

    def _format_action(self, action):
        position = min(self._longest + 2, self._max_help_position)
        room = max(self._width - position, 11)
        column = position - self._indent - 2
        header = ' ' * self._indent + self._format_action_invocation(action)
        lines = []
        if action.help and action.help.strip():
            lines = self._split_lines(self._expand_help(action), room)
        if lines and len(header) - self._indent <= column:
            header = header.ljust(position) + lines.pop(0)
        text = ''.join([header + '\n'] + [' ' * position + line + '\n' for line in lines])
        self._indent += self._indent_increment
        text += ''.join([self._format_action(each) for each in action._subactions()])
        self._indent -= self._indent_increment
        return text

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return ' '.join(self._metavars(action, self._default_metavar(action), 1))
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        args = self._format_args(action, self._default_metavar(action))
        if _SINCE_3_13:
            return ', '.join(action.option_strings) + ' ' + args
        return ', '.join([f'{option} {args}' for option in action.option_strings])

    def _default_metavar(self, action):
        return self._get_default_metavar_for_optional(action) if action.option_strings else (
            self._get_default_metavar_for_positional(action))

    def _metavars(self, action, default, count):
        if action.metavar is not None:
            found = action.metavar
        elif action.choices is not None:
            found = '{' + ','.join([str(choice) for choice in action.choices]) + '}'
        else:
            found = default
        return found if isinstance(found, tuple) else (found,) * count

    def _format_args(self, action, default):
        if action.nargs is None:
            return '%s' % self._metavars(action, default, 1)
        if action.nargs == OPTIONAL:
            return '[%s]' % self._metavars(action, default, 1)
        if action.nargs == ZERO_OR_MORE:
            if _SINCE_3_9:
                names = self._metavars(action, default, 1)
                return '[%s [%s ...]]' % names if len(names) == 2 else '[%s ...]' % names
            return '[%s [%s ...]]' % self._metavars(action, default, 2)
        if action.nargs == ONE_OR_MORE:
            return '%s [%s ...]' % self._metavars(action, default, 2)
        if action.nargs == REMAINDER:
            return '...'
        if action.nargs == PARSER:
            return '%s ...' % self._metavars(action, default, 1)
        return ' '.join(self._metavars(action, default, action.nargs))

    def _expand_help(self, action):
        values = {name: value for name, value in vars(action).items() if value is not SUPPRESS}
        values['prog'] = self._prog
        for name, value in list(values.items()):
            if hasattr(value, '__name__'):
                values[name] = value.__name__
        if values.get('choices') is not None:
            values['choices'] = ', '.join([str(choice) for choice in values['choices']])
        help = self._get_help_string(action)
        return help % values if '%' in help else help

    # What subclasses replace.

    def _split_lines(self, text, width):
        return textwrap.wrap(' '.join(text.split()), width)

    def _fill_text(self, text, width, indent):
        return textwrap.fill(' '.join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):

    def _fill_text(self, text, width, indent):
        return ''.join([indent + line for line in text.splitlines(True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):

    def _get_help_string(self, action):
        help = action.help or ''
        if '%(default)' not in help and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                help += ' (default: %(default)s)'
        return help


class MetavarTypeHelpFormatter(HelpFormatter):

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


for _class in (HelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter, ArgumentDefaultsHelpFormatter,
               MetavarTypeHelpFormatter):
    _class.__module__ = 'argparse'
