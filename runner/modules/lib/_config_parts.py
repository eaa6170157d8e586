"""Models what a parser of `configparser` is made of: interpolation, and its sections as mappings."""
from collections.abc import MutableMapping
import re
import sys

from _config_errors import InterpolationDepthError
from _config_errors import InterpolationMissingOptionError
from _config_errors import InterpolationSyntaxError
from _config_errors import NoOptionError
from _config_errors import NoSectionError

MAX_INTERPOLATION_DEPTH = 10


class Interpolation:

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _References(Interpolation):
    """Values with references that begin with `mark`; the mark twice stands for itself."""

    skips_none = False

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, option, value, section, defaults, 1)

    def before_set(self, parser, section, option, value):
        rest = self.reference.sub('', value.replace(2 * self.mark, ''))
        if self.mark in rest:
            raise ValueError(f'invalid interpolation syntax in {value!r} at position {rest.find(self.mark):d}')
        return value

    def _filled(self, parser, option, rest, section, defaults, depth):
        whole = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, whole)
        made = ''
        while rest:
            before, mark, rest = rest.partition(self.mark)
            made += before
            if not mark:
                break
            if rest.startswith(mark):
                made, rest = made + mark, rest[1:]
                continue
            path, rest = self._path(option, section, rest)
            where, name, value = self._named(parser, section, option, whole, path, defaults)
            if value is None and self.skips_none:
                continue
            if mark in value:
                known = defaults if where is section else dict(parser.items(where, raw=True))
                value = self._filled(parser, name, value, where, known, depth + 1)
            made += value
        return made


class BasicInterpolation(_References):
    """%(option)s."""

    mark = '%'
    reference = re.compile(r'%\([^)]+\)s')

    @staticmethod
    def _path(option, section, rest):
        """The parts of the reference that `rest` begins with, and what is behind it."""
        if not rest.startswith('('):
            text = f"'%' must be followed by '%' or '(', found: {'%' + rest!r}"
            raise InterpolationSyntaxError(option, section, text)
        end = rest.find(')s')
        if end < 0:
            raise InterpolationSyntaxError(option, section, f'bad interpolation variable reference {"%" + rest!r}')
        return [rest[1:end]], rest[end + 2:]

    @staticmethod
    def _named(parser, section, option, whole, path, defaults):
        """The section and the option that a reference is about, and its raw value."""
        name = parser.optionxform(path[0])
        if name not in defaults:
            raise InterpolationMissingOptionError(option, section, whole, name) from None
        return section, name, defaults[name]


class ExtendedInterpolation(_References):
    """${option} and ${section:option}."""

    mark = '$'
    skips_none = sys.version_info >= (3, 13, 3)
    reference = re.compile(r'\$\{[^}]+\}')

    @staticmethod
    def _path(option, section, rest):
        if not rest.startswith('{'):
            text = f"'$' must be followed by '$' or '{{', found: {'$' + rest!r}"
            raise InterpolationSyntaxError(option, section, text)
        name, end, after = rest[1:].partition('}')
        path = name.split(':')
        if not name or not end:
            raise InterpolationSyntaxError(option, section, f'bad interpolation variable reference {"$" + rest!r}')
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, f"More than one ':' found: {after!r}")
        return path, after

    @staticmethod
    def _named(parser, section, option, whole, path, defaults):
        try:
            if len(path) == 1:
                name = parser.optionxform(path[0])
                return section, name, defaults[name]
            name = parser.optionxform(path[1])
            return path[0], name, parser.get(path[0], name, raw=True)
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, whole, ':'.join(path)) from None


class SectionProxy(MutableMapping):

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for each in getattr(parser, '_converters', ()):
            setattr(self, 'get' + each, self._getter('get' + each))

    def _getter(self, method):
        def get(option, fallback=None, *, raw=False, vars=None):
            return getattr(self._parser, method)(self._name, option, raw=raw, vars=vars, fallback=fallback)
        return get

    def __repr__(self):
        return f'<Section: {self._name}>'

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        if not (isinstance(value, str) or value is None and self._parser._allow_no_value):
            raise TypeError('option values must be strings')
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    parser = property(lambda self: self._parser)
    name = property(lambda self: self._name)

    def get(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getint(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getfloat(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getfloat(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getboolean(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getboolean(self._name, option, raw=raw, vars=vars, fallback=fallback)


for _class in (Interpolation, BasicInterpolation, ExtendedInterpolation, SectionProxy):
    _class.__module__ = 'configparser'
