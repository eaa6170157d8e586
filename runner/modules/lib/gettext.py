"""Models `gettext` where there are no catalogues: a text's translation is the text.

Catalogues (.mo) that a program has files of are left out, by name.
"""
import os
import sys

__all__ = ['NullTranslations', 'GNUTranslations', 'Catalog', 'bindtextdomain', 'find', 'translation', 'install',
           'textdomain', 'dgettext', 'dngettext', 'gettext', 'ngettext', 'pgettext', 'dpgettext', 'npgettext',
           'dnpgettext']
if sys.version_info < (3, 11):
    __all__[3:] = ['find', 'translation', 'install', 'textdomain', 'bindtextdomain', 'bind_textdomain_codeset',
                   'dgettext', 'dngettext', 'gettext', 'lgettext', 'ldgettext', 'ldngettext', 'lngettext', 'ngettext',
                   'pgettext', 'dpgettext', 'npgettext', 'dnpgettext']

_DEFAULT_FOLDER = os.path.join(sys.base_prefix, 'share', 'locale')
_folders = {}   # by domain
_domain = 'messages'


class NullTranslations:

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def info(self):
        return self._info

    def charset(self):
        return self._charset

    def install(self, names=None):
        import builtins
        builtins.__dict__['_'] = self.gettext
        for name in {'gettext', 'ngettext', 'npgettext', 'pgettext'} & set(names or ()):
            builtins.__dict__[name] = getattr(self, name)


class GNUTranslations(NullTranslations):

    def _parse(self, fp):
        from _frames import unsupported
        unsupported('gettext.GNUTranslations: catalogues are not modelled')


def _expanded(language):
    """With what may be left out of it, the most exact first: de_AT.UTF-8@euro."""
    import locale
    language = locale.normalize(language)
    rest, at, modifier = language.partition('@')
    rest, dot, codeset = rest.partition('.')
    rest, line, territory = rest.partition('_')
    found = []
    for with_territory in (True, False) if territory else (False,):
        for with_codeset in (True, False) if codeset else (False,):
            for with_modifier in (True, False) if modifier else (False,):
                found.append(rest + line * with_territory + territory * with_territory + dot * with_codeset +
                             codeset * with_codeset + at * with_modifier + modifier * with_modifier)
    return found


def _languages():
    for name in ('LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'):
        value = os.environ.get(name)
        if value:
            return value.split(':')
    return []


def find(domain, localedir=None, languages=None, all=False):
    languages = list(_languages() if languages is None else languages)
    if 'C' not in languages:
        languages.append('C')
    names = []
    # No catalogue is known where the installation has its own, nor in a folder that is not there.
    if localedir is None or not os.path.isdir(localedir):
        languages = []
    for language in languages:
        if language == 'C':
            break
        names += [each for each in _expanded(language) if each not in names]
    found = []
    for name in names:
        path = os.path.join(localedir, name, 'LC_MESSAGES', domain + '.mo')
        if os.path.exists(path):
            if not all:
                return path
            found.append(path)
    return found if all else None


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    paths = find(domain, localedir, languages, all=True)
    if not paths:
        if fallback:
            return NullTranslations()
        raise FileNotFoundError(2, 'No translation file found for domain', domain)
    result = None
    for path in paths:
        with open(path, 'rb') as file:
            made = (class_ or GNUTranslations)(file)
        if result is None:
            result = made
        else:
            result.add_fallback(made)
    return result


def install(domain, localedir=None, *, names=None):
    translation(domain, localedir, fallback=True).install(names)


def textdomain(domain=None):
    global _domain
    if domain is not None:
        _domain = domain
    return _domain


def bindtextdomain(domain, localedir=None):
    if localedir is not None:
        _folders[domain] = localedir
    return _folders.get(domain, _DEFAULT_FOLDER)


def _of(domain):
    return translation(domain, _folders.get(domain), fallback=True)


def dgettext(domain, message):
    return _of(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    return _of(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    return _of(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    return _of(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    return dgettext(_domain, message)


def ngettext(msgid1, msgid2, n):
    return dngettext(_domain, msgid1, msgid2, n)


def pgettext(context, message):
    return dpgettext(_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    return dnpgettext(_domain, context, msgid1, msgid2, n)


Catalog = translation
