"""Models `configparser`: INI files read, changed and written, with interpolation of %(name)s."""
from collections.abc import MutableMapping
import sys

from _config_errors import *
from _config_errors import __all__ as _errors
from _config_parts import BasicInterpolation, ExtendedInterpolation, Interpolation, MAX_INTERPOLATION_DEPTH
from _config_parts import SectionProxy

__all__ = _errors + ['ConfigParser', 'RawConfigParser', 'Interpolation', 'BasicInterpolation', 'ExtendedInterpolation',
                     'SectionProxy', 'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH']

DEFAULTSECT = 'DEFAULT'
_UNSET = object()
_SINCE_3_13, _SINCE_3_14 = sys.version_info >= (3, 13), sys.version_info >= (3, 14)
if _SINCE_3_13:
    __all__ += ['UNNAMED_SECTION']


class _UnnamedSection:

    def __repr__(self):
        return '<UNNAMED_SECTION>'


_THE_UNNAMED = _UnnamedSection()
if _SINCE_3_13:
    UNNAMED_SECTION = _THE_UNNAMED


class RawConfigParser(MutableMapping):

    _DEFAULT_INTERPOLATION = Interpolation()
    _named_init = 'RawConfigParser.__init__' if sys.version_info >= (3, 10) else '__init__'
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True,
                      '0': False, 'no': False, 'false': False, 'off': False}

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'),
                 comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=None, **later):
        self._allow_unnamed_section = later.pop('allow_unnamed_section', False) if _SINCE_3_13 else False
        for name in later:
            raise TypeError(f'{self._named_init}() got an unexpected keyword argument {name!r}')
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._proxies = dict_type()
        self._delimiters = tuple(delimiters)
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self.default_section = default_section
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation
        if self._interpolation is None:
            self._interpolation = Interpolation()
        self._converters = dict(converters or {})
        for name, convert in self._converters.items():
            setattr(self, 'get' + name, self._getter(convert))
        self._proxies[default_section] = SectionProxy(self, default_section)
        for name, value in (defaults or {}).items():
            self._defaults[self.optionxform(name)] = value if value is None else str(value)

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f'Invalid section name: {section!r}')
        if _SINCE_3_14 and section is _THE_UNNAMED and not self._allow_unnamed_section:
            raise UnnamedSectionDisabledError
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._begin(section)

    def _begin(self, section):
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults})

    def optionxform(self, optionstr):
        return optionstr.lower()

    def read(self, filenames, encoding=None):
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, '__fspath__'):
            filenames = [filenames]
        found = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as file:
                    self._read(file, str(name))
            except OSError:
                continue
            found.append(name)
        return found

    def read_file(self, f, source=None):
        self._read(f, getattr(f, 'name', '<???>') if source is None else source)

    def read_string(self, string, source='<string>'):
        self._read(string.splitlines(True), source)

    def read_dict(self, dictionary, source='<dict>'):
        added = set()
        for section, options in dictionary.items():
            if not (_SINCE_3_14 and section is _THE_UNNAMED):
                section = str(section)
            if section != self.default_section and section not in self._sections:
                self.add_section(section)
            elif self._strict and section in added:
                raise DuplicateSectionError(section)
            added.add(section)
            for name, value in options.items():
                name = self.optionxform(str(name))
                if self._strict and (section, name) in added:
                    raise DuplicateOptionError(section, name, source)
                added.add((section, name))
                self.set(section, name, value if value is None else str(value))

    def _without_comment(self, line):
        for prefix in self._comment_prefixes:
            if line.strip().startswith(prefix):
                return None
        end = len(line)
        for prefix in self._inline_comment_prefixes:
            at = line.find(prefix)
            while at > 0 and not line[at - 1].isspace():
                at = line.find(prefix, at + 1)
            if at >= 0:
                end = min(end, at)
        return line[:end].strip()

    def _read(self, lines, source):
        if sys.version_info < (3, 13):
            wrong = self._take_lines(lines, source)
            self._join()
        else:
            try:
                wrong = self._take_lines(lines, source)
            finally:
                self._join()
        if wrong:
            raise wrong

    def _take_lines(self, lines, source):
        current, option, indentation = None, None, 0
        seen, wrong = set(), None
        for number, line in enumerate(lines, 1):
            value = self._without_comment(line)
            if not value:
                goes_on = value is not None and option and current and current[option] is not None
                if self._empty_lines_in_values and goes_on:
                    current[option].append('')
                elif not self._empty_lines_in_values:
                    indentation = sys.maxsize
                continue
            at = len(line) - len(line.lstrip())
            if current is not None and option and at > indentation:
                if _SINCE_3_13 and current[option] is None:
                    raise MultilineContinuationError(source, number, line)
                current[option].append(value)
                continue
            if current is None and self._allow_unnamed_section:
                current = self._enter(_THE_UNNAMED, seen, source, number)
            indentation = at
            if value.startswith('[') and ']' in value:
                current, option = self._enter(value[1:value.rindex(']')], seen, source, number), None
                continue
            if current is None:
                raise MissingSectionHeaderError(source, number, line)
            name, text = self._option(value)
            if name is None:
                wrong = wrong or ParsingError(source)
                wrong.append(number, repr(line))
                continue
            option = self.optionxform(name)
            where = next(section for section, options in self._all() if options is current)
            if self._strict and (where, option) in seen:
                raise DuplicateOptionError(where, option, source, number)
            seen.add((where, option))
            current[option] = None if text is None else [text]
        return wrong

    def _enter(self, name, seen, source, number):
        if name == self.default_section:
            return self._defaults
        if name in self._sections:
            if self._strict and name in seen:
                raise DuplicateSectionError(name, source, number)
        else:
            self._begin(name)
        seen.add(name)
        return self._sections[name]

    def _option(self, value):
        found = [(value.find(each), each) for each in self._delimiters if each in value]
        if not found:
            return (value, None) if self._allow_no_value else (None, None)
        at, delimiter = min(found)
        name = value[:at].rstrip()
        return (name or None), value[at + len(delimiter):].strip()

    def _all(self):
        return [(self.default_section, self._defaults), *self._sections.items()]

    def _join(self):
        for section, options in self._all():
            for name, value in options.items():
                if isinstance(value, list):
                    options[name] = self._interpolation.before_read(self, section, name, '\n'.join(value).rstrip())

    def _visible(self, section, vars=None):
        own = self._sections.get(section)
        if own is None:
            if section != self.default_section:
                raise NoSectionError(section)
            own = {}
        given = {self.optionxform(name): value if value is None else str(value) for name, value in (vars or {}).items()}
        return {**self._defaults, **own, **given}

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            visible = self._visible(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in visible:
            if fallback is _UNSET:
                raise NoOptionError(option, section)
            return fallback
        value = visible[option]
        return value if raw or value is None else self._interpolation.before_get(self, section, option, value, visible)

    def _converted(self, convert, section, option, raw, vars, fallback):
        try:
            value = self.get(section, option, raw=raw, vars=vars)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback
        return convert(value)

    def _getter(self, convert):
        def get(section, option, *, raw=False, vars=None, fallback=_UNSET):
            return self._converted(convert, section, option, raw, vars, fallback)
        return get

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(int, section, option, raw, vars, fallback)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(float, section, option, raw, vars, fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(self._convert_to_boolean, section, option, raw, vars, fallback)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError('Not a boolean: %s' % value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return MutableMapping.items(self)
        visible = self._visible(section, vars)
        if raw:
            return list(visible.items())
        return [(name, value if value is None else self._interpolation.before_get(self, section, name, value, visible))
                for name, value in visible.items()]

    def popitem(self):
        for name in self.sections():
            proxy = self[name]
            del self[name]
            return name, proxy
        raise KeyError

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        return section in self._sections and self.optionxform(option) in {**self._defaults, **self._sections[section]}

    def _options_of(self, section):
        if not section or section == self.default_section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section]

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._options_of(section)[self.optionxform(option)] = value

    def remove_option(self, section, option):
        options = self._options_of(section)
        option = self.optionxform(option)
        existed = option in options
        options.pop(option, None)
        return existed

    def remove_section(self, section):
        existed = section in self._sections
        if existed:
            del self._sections[section]
            del self._proxies[section]
        return existed

    def write(self, fp, space_around_delimiters=True):
        delimiter = f' {self._delimiters[0]} ' if space_around_delimiters else self._delimiters[0]
        unnamed = self._sections.get(_THE_UNNAMED)
        named = [(section, options) for section, options in self._sections.items() if section is not _THE_UNNAMED]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults, delimiter)
        if unnamed or unnamed is not None and not _SINCE_3_14:
            self._write_section(fp, _THE_UNNAMED, unnamed, delimiter)
        for section, options in named:
            self._write_section(fp, section, options, delimiter)

    def _check_written(self, name):
        if name.startswith('[') and ']' in name[2:]:
            raise InvalidWriteError(f'Cannot write key {name}; begins with section pattern')
        for delimiter in self._delimiters:
            if delimiter in name:
                raise InvalidWriteError(f'Cannot write key {name}; contains delimiter {delimiter}')

    def _write_section(self, fp, section, options, delimiter):
        if section is not _THE_UNNAMED:
            fp.write(f'[{section}]\n')
        for name, value in options.items():
            if _SINCE_3_14:
                self._check_written(name)
            value = self._interpolation.before_write(self, section, name, value)
            text = '' if value is None and self._allow_no_value else delimiter + str(value).replace('\n', '\n\t')
            fp.write(f'{name}{text}\n')
        fp.write('\n')

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter((self.default_section, *self._sections))


class ConfigParser(RawConfigParser):

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if not (isinstance(value, str) or value is None and self._allow_no_value):
            raise TypeError('option values must be strings')
        super().set(section, option, value)

    def add_section(self, section):
        if not (isinstance(section, str) or _SINCE_3_14 and section is _THE_UNNAMED):
            raise TypeError('section names must be strings' + (' or UNNAMED_SECTION' if _SINCE_3_14 else ''))
        super().add_section(section)
