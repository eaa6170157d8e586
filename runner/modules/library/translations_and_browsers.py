# gettext without catalogues, webbrowser without a browser, and where packages are.
import gettext
import site
import webbrowser

print(gettext.find('none'), gettext.textdomain(), gettext.textdomain('mine'), gettext.bindtextdomain('mine', '/tmp/x'))
plain = gettext.translation('none', fallback=True)
print(type(plain).__name__, plain.gettext('a'), plain.ngettext('a', 'b', 1), plain.ngettext('a', 'b', 2))
print(plain.pgettext('of', 'a'), plain.npgettext('of', 'a', 'b', 0), plain.info(), plain.charset())
print(gettext.gettext('q'), gettext.ngettext('one', 'many', 5), gettext.dgettext('other', 'r'))
try:
    gettext.translation('none', '/tmp/nowhere', ['de'])
except OSError as error:
    print(repr(error), error.filename)
gettext.install('none', names=['ngettext'])
print(_('text'), ngettext('one', 'many', 1))


class Other(gettext.NullTranslations):
    def gettext(self, message):
        return message.upper()


plain.add_fallback(Other())
print(plain.gettext('loud'), gettext.__all__)


class Browser:
    def open(self, url, new=0, autoraise=True):
        print('open', url, new)
        return True


print(webbrowser.open('http://localhost/'))
for wanted in (None, 'mine'):
    try:
        webbrowser.get(wanted)
    except webbrowser.Error as error:
        print(error)
webbrowser.register('Mine', Browser)
print(webbrowser.open_new_tab('http://localhost/'), webbrowser.get('mine') is webbrowser.get('MINE'))
print(type(site.getsitepackages()), site.USER_SITE == site.getusersitepackages(), site.getuserbase() == site.USER_BASE)
