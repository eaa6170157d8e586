"""Models the exceptions of `configparser`."""
import sys

__all__ = ['Error', 'NoSectionError', 'DuplicateSectionError', 'DuplicateOptionError', 'NoOptionError',
           'InterpolationError', 'InterpolationMissingOptionError', 'InterpolationSyntaxError',
           'InterpolationDepthError', 'ParsingError', 'MissingSectionHeaderError']
if sys.version_info >= (3, 13):
    __all__ += ['MultilineContinuationError']
if sys.version_info >= (3, 14):
    __all__ += ['UnnamedSectionDisabledError', 'InvalidWriteError']


class Error(Exception):

    def __init__(self, msg=''):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):

    def __init__(self, section):
        Error.__init__(self, f'No section: {section!r}')
        self.section = section
        self.args = (section,)


def _where(source, lineno):
    return f'While reading from {source!r}' + (f' [line {lineno:2d}]' if lineno is not None else '') + ': '


class DuplicateSectionError(Error):

    def __init__(self, section, source=None, lineno=None):
        text = f'ection {section!r} already exists'
        Error.__init__(self, 'S' + text if source is None else _where(source, lineno) + 's' + text)
        self.section, self.source, self.lineno = section, source, lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):

    def __init__(self, section, option, source=None, lineno=None):
        text = f'ption {option!r} in section {section!r} already exists'
        Error.__init__(self, 'O' + text if source is None else _where(source, lineno) + 'o' + text)
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):

    def __init__(self, option, section):
        Error.__init__(self, f'No option {option!r} in section: {section!r}')
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):

    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):

    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(self, option, section, (
            f'Bad value substitution: option {option!r} in section {section!r} contains an interpolation key '
            f'{reference!r} which is not a valid option name. Raw value: {rawval!r}'))
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):

    def __init__(self, option, section, rawval):
        InterpolationError.__init__(self, option, section, (
            f'Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an '
            f'interpolation key which cannot be substituted in 10 steps. Raw value: {rawval!r}'))
        self.args = (option, section, rawval)


class ParsingError(Error):

    def __init__(self, source):
        Error.__init__(self, f'Source contains parsing errors: {source!r}')
        self.source = source
        self.errors = []
        self.args = (source,)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f'\n\t[line {lineno:2d}]: {line}'


class MissingSectionHeaderError(ParsingError):

    def __init__(self, filename, lineno, line):
        Error.__init__(self, f'File contains no section headers.\nfile: {filename!r}, line: {lineno:d}\n{line!r}')
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class MultilineContinuationError(ParsingError):

    def __init__(self, filename, lineno, line):
        Error.__init__(self, 'Key without value continued with an indented line.\n'
                             f'file: {filename!r}, line: {lineno:d}\n{line!r}')
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class UnnamedSectionDisabledError(Error):

    def __init__(self):
        Error.__init__(self, 'Support for UNNAMED_SECTION is disabled.')


class InvalidWriteError(Error):
    pass


for _name in __all__:
    globals()[_name].__module__ = 'configparser'
