"""How argparse deals out the words of a command line: options where they stand, the rest to the positionals."""
import sys

from _argparse_actions import AS_THEY_ARE, ArgumentError, ArgumentTypeError
from _argparse_help import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE

# Choices are shown as they are, later as text, and that in quotes again.
_QUOTED = AS_THEY_ARE or sys.version_info >= (3, 14)


def _refuse(parser, message):
    """From 3.13 on this is an error of the arguments: exit_on_error says what comes of it."""
    if sys.version_info >= (3, 13):
        raise ArgumentError(None, message)
    parser.error(message)


def words_with_files(parser, words):
    """The words, and for those that name files what stands there, which may name others."""
    found = []
    for word in words:
        if not word or word[0] not in parser.fromfile_prefix_chars:
            found.append(word)
            continue
        try:
            with open(word[1:]) as file:
                lines = file.read().splitlines()
        except OSError as error:
            _refuse(parser, str(error))
        inner = [each for line in lines for each in parser.convert_arg_line_to_args(line)]
        found += words_with_files(parser, inner)
    return found


def _is_negative_number(text):
    return text[1:].replace('.', '', 1).isdigit() and text[:1] == '-'


def _bounds(nargs):
    """How many arguments there must and may be, and whether options count as such."""
    if nargs is None:
        return 1, 1, False
    if isinstance(nargs, int):
        return nargs, nargs, False
    return {OPTIONAL: (0, 1, False), ZERO_OR_MORE: (0, sys.maxsize, False), ONE_OR_MORE: (1, sys.maxsize, False),
            REMAINDER: (0, sys.maxsize, True), PARSER: (1, sys.maxsize, True), SUPPRESS: (0, 0, False)}[nargs]


class Parsing:
    """One command line; `rest` is what nobody took."""

    def __init__(self, parser, words, namespace):
        self.parser = parser
        self.namespace = namespace
        self.words = words
        self.rest = []
        self.seen = []
        self.seen_with_value = []
        self.positionals = [action for action in parser._actions if not action.option_strings]
        self.options = {}       # place: (action, option string, explicit argument)
        # One letter a word: A an argument, O an option, - the two dashes that end options.
        self.kinds = ''
        for place, word in enumerate(words):
            if '-' in self.kinds:
                self.kinds += 'A'
            elif word == '--':
                self.kinds += '-'
            else:
                found = self._as_option(word)
                if found is not None:
                    self.options[place] = found
                self.kinds += 'A' if found is None else 'O'

    def _as_option(self, word):
        parser = self.parser
        known = parser._option_string_actions
        if not word or word[0] not in parser.prefix_chars:
            return None
        if word in known:
            return known[word], word, None
        if len(word) == 1:
            return None
        name, equals, value = word.partition('=')
        if equals and name in known:
            return known[name], name, value
        found = self._by_prefix(word)
        if len(found) > 1:
            matches = ', '.join([option for _, option, _ in found])
            _refuse(parser, f'ambiguous option: {word} could match {matches}')
        if found:
            return found[0]
        if _is_negative_number(word) and not any(_is_negative_number(option) for option in known):
            return None
        return None if ' ' in word else (None, word, None)

    def _by_prefix(self, word):
        parser = self.parser
        known = parser._option_string_actions
        if word[1] in parser.prefix_chars:
            if not parser.allow_abbrev:
                return []
            prefix, equals, value = word.partition('=')
            return [(action, option, value if equals else None) for option, action in known.items()
                    if option.startswith(prefix)]
        found = []
        for option, action in known.items():
            if option == word[:2]:
                found.append((action, option, word[2:]))
            elif option.startswith(word):
                found.append((action, option, None))
        return found

    def run(self):
        last = max(self.options, default=-1)
        at = 0
        while at <= last:
            following = min(place for place in self.options if place >= at)
            if at != following:
                after = self._take_positionals(at)
                if after > at:
                    at = after
                    continue
            if at not in self.options:
                self.rest += self.words[at:following]
                at = following
            at = self._take_option(at)
        self.rest += self.words[self._take_positionals(at):]
        self._finish()

    def _count_for(self, action, kinds):
        """How many words of that kind the action takes; None if there are too few."""
        least, most, with_options = _bounds(action.nargs)
        available = len(kinds) if with_options else len(kinds) - len(kinds.lstrip('A'))
        count = min(most, available)
        return count if count >= least else None

    def _take_option(self, at):
        action, option, explicit = self.options[at]
        todo = []
        while True:
            if action is None:
                self.rest.append(self.words[at])
                return at + 1
            if explicit is None:
                count = self._count_for(action, self.kinds[at + 1:])
                if count is None:
                    raise ArgumentError(action, self._expected(action.nargs))
                todo.append((action, self.words[at + 1:at + 1 + count], option))
                at += 1 + count
                break
            count = self._count_for(action, 'A')
            if count == 0 and option[1] not in self.parser.prefix_chars and explicit != '':
                # -abc stands for -a -b -c
                todo.append((action, [], option))
                letter = option[0] + explicit[0]
                rest = explicit[1:] or None
                if letter not in self.parser._option_string_actions:
                    raise ArgumentError(action, f'ignored explicit argument {explicit!r}')
                action, option, explicit = self.parser._option_string_actions[letter], letter, rest
                if rest and rest.startswith('='):
                    explicit = rest[1:]
            elif count == 1:
                todo.append((action, [explicit], option))
                at += 1
                break
            else:
                raise ArgumentError(action, f'ignored explicit argument {explicit!r}')
        for action, words, option in todo:
            self._act(action, words, option)
        return at

    @staticmethod
    def _expected(nargs):
        named = {None: 'expected one argument', OPTIONAL: 'expected at most one argument',
                 ONE_OR_MORE: 'expected at least one argument'}
        return named.get(nargs) or f"expected {nargs} argument{'' if nargs == 1 else 's'}"

    def _take_positionals(self, at):
        counts = []
        for number in range(len(self.positionals), 0, -1):
            counts = self._dealt(self.positionals[:number], self.kinds[at:])
            if counts is not None:
                break
        for action, count in zip(self.positionals, counts or []):
            words = self.words[at:at + count]
            if action.nargs not in (PARSER, REMAINDER) and '-' in self.kinds[at:at + count]:
                words.remove('--')
            at += count
            self._act(action, words)
        self.positionals = self.positionals[len(counts or []):]
        return at

    @staticmethod
    def _dealt(actions, kinds):
        """How many words each takes, the first ones as many as leave enough for the others; None if too few."""
        plain = len(kinds) - len(kinds.lstrip('A-'))
        counts, at = [], 0
        for place, action in enumerate(actions):
            least, most, with_options = _bounds(action.nargs)
            reserved = sum(_bounds(other.nargs)[0] for other in actions[place + 1:])
            if with_options:
                room = len(kinds) - at
                if least and at >= plain:
                    return None
            else:
                room = plain - at
            dashes = kinds[at:at + room].count('-')
            count = min(most, room - dashes - reserved)
            if count < least:
                return None
            # The two dashes go with whoever takes a word next to them.
            if dashes and (count or place == len(actions) - 1) and '-' in kinds[at:at + count + 1]:
                count += 1
            counts.append(count)
            at += count
        return counts

    def _act(self, action, words, option=None):
        self.seen.append(action)
        values = self.values_of(action, words)
        if values is not action.default:
            self.seen_with_value.append(action)
            for group in self.parser._mutually_exclusive_groups:
                if action not in group._group_actions:
                    continue
                for other in group._group_actions:
                    if other is not action and other in self.seen_with_value:
                        from _argparse_actions import name_of
                        raise ArgumentError(action, f'not allowed with argument {name_of(other)}')
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def values_of(self, action, words):
        if not words and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self.converted(action, value)
                self._check(action, value)
            return value
        if not words and action.nargs == ZERO_OR_MORE and not action.option_strings:
            return words if action.default is None else action.default
        if len(words) == 1 and action.nargs in (None, OPTIONAL):
            value = self.converted(action, words[0])
            self._check(action, value)
            return value
        if action.nargs == REMAINDER:
            return [self.converted(action, word) for word in words]
        if action.nargs == PARSER:
            values = [self.converted(action, word) for word in words]
            self._check(action, values[0])
            return values
        if action.nargs == SUPPRESS:
            return SUPPRESS
        values = [self.converted(action, word) for word in words]
        for value in values:
            self._check(action, value)
        return values

    def converted(self, action, word):
        function = self.parser._registry_get('type', action.type, action.type)
        if not callable(function):
            raise ArgumentError(action, f'{function!r} is not callable')
        try:
            return function(word)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, f'invalid {name} value: {word!r}')

    @staticmethod
    def _check(action, value):
        if action.choices is None or value in action.choices:
            return
        shown = [choice if AS_THEY_ARE else str(choice) for choice in (value, *action.choices)]
        among = ', '.join([repr(choice) if _QUOTED else choice for choice in shown[1:]])
        raise ArgumentError(action, f'invalid choice: {shown[0]!r} (choose from {among})')

    def _finish(self):
        from _argparse_actions import name_of
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(str(name_of(action)))
            elif isinstance(action.default, str) and action.default is getattr(self.namespace, action.dest, None):
                setattr(self.namespace, action.dest, self.converted(action, action.default))
        if missing:
            _refuse(self.parser, f"the following arguments are required: {', '.join(missing)}")
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(action in self.seen_with_value for action in group._group_actions):
                names = ' '.join([name_of(action) for action in group._group_actions if action.help is not SUPPRESS])
                _refuse(self.parser, f'one of the arguments {names} is required')
