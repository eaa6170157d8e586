"""Models `webbrowser` on a machine that has no browser: what a program registers itself is all there is."""
import os

from _unmodelled import attribute

__all__ = ['Error', 'open', 'open_new', 'open_new_tab', 'get', 'register']


class Error(Exception):
    pass


_browsers = {}      # by the name in lower case: the class, or None, and an instance, or None
_tried = []         # names, the preferred first


def register(name, klass, instance=None, *, preferred=False):
    _browsers[name.lower()] = klass, instance
    _tried.insert(0 if preferred else len(_tried), name)


def _wanted(using):
    if using is not None:
        return [using]
    return [name for name in os.environ.get('BROWSER', '').split(os.pathsep) if name] + _tried


def get(using=None):
    """A browser that was registered; a command line with %s would be started, which is left out."""
    for name in _wanted(using):
        if '%s' in name:
            from _frames import unsupported
            unsupported('webbrowser.get() of a command line')
        known = _browsers.get(name.lower())
        if known is None:
            continue
        return known[0]() if known[1] is None else known[1]
    raise Error('could not locate runnable browser')


def open(url, new=0, autoraise=True):
    for name in _wanted(None):
        try:
            browser = get(name)
        except Error:
            continue
        if browser.open(url, new, autoraise):
            return True
    return False


def open_new(url):
    return open(url, 1)


def open_new_tab(url):
    return open(url, 2)


class BaseBrowser:
    args = ['%s']

    def __init__(self, name=''):
        self.name = name
        self.basename = name

    def open(self, url, new=0, autoraise=True):
        raise NotImplementedError

    def open_new(self, url):
        return self.open(url, 1)

    def open_new_tab(self, url):
        return self.open(url, 2)


__getattr__ = attribute(globals(), {'browsers are not modelled': (
    'GenericBrowser', 'BackgroundBrowser', 'UnixBrowser', 'Mozilla', 'Epiphany', 'Chrome', 'Chromium', 'Opera',
    'Elinks', 'Konqueror', 'Edge', 'main')})
