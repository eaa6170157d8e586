"""Models logging's formatters, 3.8 to 3.14: records to text in the `%`, `{` and `$` styles."""
import time

__name__ = 'logging'  # what it defines is that one's

BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"


def _behind_number(text):
    """What follows the width or precision: a star or digits."""
    return text[1:] if text[:1] == '*' else text.lstrip('0123456789')


class PercentStyle:
    default_format = '%(message)s'
    asctime_search = '%(asctime)'

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        return self.asctime_search in self._fmt

    def validate(self):
        """A ValueError if no field is filled in: `%(name)`, a width, a letter."""
        place = self._fmt.find('%(')
        while place >= 0:
            end = self._fmt.find(')', place)
            name = self._fmt[place + 2:end]
            rest = _behind_number(self._fmt[end + 1:].lstrip('#0+ -')) if end > 0 else ''
            if rest[:1] == '.':
                rest = _behind_number(rest[1:])
            if name.replace('_', 'a').isalnum() and rest[:1].lower() in tuple('diouxefgcrsa%'):
                return
            place = self._fmt.find('%(', place + 2)
        raise ValueError("Invalid format '%s' for '%s' style" % (self._fmt, self.default_format[0]))

    def _values(self, record):
        if self._defaults:
            return {**self._defaults, **record.__dict__}
        return record.__dict__

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as missing:
            raise ValueError(f'Formatting field not found in record: {missing}')


class StrFormatStyle(PercentStyle):
    default_format = '{message}'
    asctime_search = '{asctime'

    def validate(self):
        from string import Formatter as Parser
        fields = 0
        try:
            for _literal, name, specifier, conversion in Parser().parse(self._fmt):
                if name is not None:
                    self._validate_field(name, specifier, conversion)
                    fields += 1
        except ValueError as error:
            raise ValueError('invalid format: %s' % error)
        if not fields:
            raise ValueError('invalid format: no fields')

    def _validate_field(self, name, specifier, conversion):
        import re
        if not re.match(r'^(\d+|\w+)(\.\w+|\[[^]]+\])*$', name):
            raise ValueError('invalid field name/expression: %r' % name)
        if conversion and conversion not in 'rsa':
            raise ValueError('invalid conversion: %r' % conversion)
        if specifier and not re.match(
                r'^(.?[<=>^])?[+ -]?#?0?(\d+|{\w+})?[,_]?(\.(\d+|{\w+}))?[bcdefgnosx%]?$', specifier, re.I):
            raise ValueError('bad specifier: %r' % specifier)

    def _format(self, record):
        return self._fmt.format(**self._values(record))


class StringTemplateStyle(PercentStyle):
    default_format = '${message}'
    asctime_search = '${asctime}'

    def validate(self):
        from string import Template
        fields = []

        def note(name, _text, _place):
            if name is None:
                raise ValueError("invalid format: bare '$' not allowed")
            fields.append(name)
            return ''
        Template(self._fmt)._replace(note)
        if not fields:
            raise ValueError('invalid format: no fields')

    def usesTime(self):
        return '$asctime' in self._fmt or self.asctime_search in self._fmt

    def _format(self, record):
        from string import Template
        return Template(self._fmt).substitute(**self._values(record))


_STYLES = {'%': (PercentStyle, BASIC_FORMAT),
           '{': (StrFormatStyle, '{levelname}:{name}:{message}'),
           '$': (StringTemplateStyle, '${levelname}:${name}:${message}')}


def _style(style):
    if style not in _STYLES:
        raise ValueError(f"Style must be one of: {','.join(_STYLES)}")
    return _STYLES[style]


class Formatter:
    converter = time.localtime
    default_time_format = '%Y-%m-%d %H:%M:%S'
    default_msec_format = '%s,%03d'

    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
        self._style = _style(style)[0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        moment = self.converter(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        text = time.strftime(self.default_time_format, moment)
        if self.default_msec_format:
            text = self.default_msec_format % (text, record.msecs)
        return text

    def formatException(self, ei):
        import traceback
        text = ''.join(traceback.format_exception(ei[0], ei[1], ei[2]))
        return text[:-1] if text[-1:] == '\n' else text

    def usesTime(self):
        return self._style.usesTime()

    def formatMessage(self, record):
        return self._style.format(record)

    def formatStack(self, stack_info):
        return stack_info

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            text = _on_new_line(text) + record.exc_text
        if record.stack_info:
            text = _on_new_line(text) + self.formatStack(record.stack_info)
        return text


def _on_new_line(text):
    return text if text[-1:] == '\n' else text + '\n'


_defaultFormatter = Formatter()


class BufferingFormatter:

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _defaultFormatter

    def formatHeader(self, records):
        return ""

    def formatFooter(self, records):
        return ""

    def format(self, records):
        if not records:
            return ""
        lines = ''.join(self.linefmt.format(record) for record in records)
        return self.formatHeader(records) + lines + self.formatFooter(records)
