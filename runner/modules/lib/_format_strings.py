"""Models string.Formatter: format strings read piece by piece, for subclasses that look fields up in their own way."""
import sys

__name__ = 'string'     # what it defines is that one's


def _name_end(text, at):
    """Where the name of a field ends that begins there: at what closes, converts or specifies it."""
    in_brackets = False
    while at < len(text):
        char = text[at]
        if char == '{':
            raise ValueError("unexpected '{' in field name")
        if char == '[':
            in_brackets = True
        elif char == ']':
            in_brackets = False
        elif char in '}:!' and not in_brackets:
            return at
        at += 1
    raise ValueError("expected '}' before end of string")


def _closing(text, at):
    """The brace that closes the field whose specification begins there."""
    depth = 1
    while at < len(text):
        depth += {'{': 1, '}': -1}.get(text[at], 0)
        if depth == 0:
            return at
        at += 1
    raise ValueError("unmatched '{' in format spec")


def _field(text, at):
    """(name, specification, conversion) of the field that begins there, and where it ends."""
    end = _name_end(text, at)
    name, conversion = text[at:end], None
    if text[end] == '!':
        conversion = text[end + 1:end + 2]
        if not conversion:
            raise ValueError('end of string while looking for conversion specifier')
        end += 2
        if text[end:end + 1] not in (':', '}'):
            raise ValueError("expected ':' after conversion specifier" if text[end:] else
                             "unmatched '{' in format spec")
    if text[end] == '}':
        return name, '', conversion, end + 1
    closing = _closing(text, end + 1)
    return name, text[end + 1:closing], conversion, closing + 1


class Formatter:

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _number = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        parts = []
        for literal, name, specification, conversion in self.parse(format_string):
            parts.append(literal)
            if name is None:
                continue
            name, auto_arg_index = self._numbered(name, auto_arg_index)
            value, first = self.get_field(name, args, kwargs)
            used_args.add(first)
            value = self.convert_field(value, conversion)
            specification, auto_arg_index = self._vformat(
                specification, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            parts.append(self.format_field(value, specification))
        return ''.join(parts), auto_arg_index

    def _numbered(self, name, number):
        """The name of a field, which is its place among the arguments if it has none."""
        if name == '' or name[0] in '.[':
            if number is False:
                raise ValueError('cannot switch from manual field specification to automatic field numbering')
            return str(number) + name, number + 1
        if name.isdigit():
            if number:
                # Up to 3.13 the one message stands for both.
                raise ValueError('cannot switch from automatic field numbering to manual field specification'
                                 if sys.version_info >= (3, 14) else
                                 'cannot switch from manual field specification to automatic field numbering')
            return name, False
        return name, number

    def parse(self, format_string):
        at, size = 0, len(format_string)
        while at < size:
            begin = at
            while at < size and format_string[at] not in '{}':
                at += 1
            literal, brace = format_string[begin:at], format_string[at:at + 1]
            if not brace:
                yield literal, None, None, None
            elif format_string[at + 1:at + 2] == brace:
                yield literal + brace, None, None, None
                at += 2
            elif brace == '}' or at + 1 == size:
                raise ValueError(f"Single '{brace}' encountered in format string")
            else:
                name, specification, conversion, at = _field(format_string, at + 1)
                yield literal, name, specification, conversion

    def get_field(self, field_name, args, kwargs):
        end = min((place for place in (field_name.find('.'), field_name.find('[')) if place >= 0),
                  default=len(field_name))
        first = field_name[:end]
        first = int(first) if first.isdigit() else first
        value = self.get_value(first, args, kwargs)
        while end < len(field_name):
            if field_name[end] == '.':
                begin = end + 1
                end = min((place for place in (field_name.find('.', begin), field_name.find('[', begin)) if place >= 0),
                          default=len(field_name))
                value = getattr(value, field_name[begin:end])
            else:
                closing = field_name.index(']', end)
                key = field_name[end + 1:closing]
                value = value[int(key) if key.isdigit() else key]
                end = closing + 1
        return value, first

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in ('s', 'r', 'a'):
            return {'s': str, 'r': repr, 'a': ascii}[conversion](value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')
