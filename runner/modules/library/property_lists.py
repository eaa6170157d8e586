"""plistlib writes and reads property lists, as XML and in bytes."""
import collections
import datetime
import io
import pickle
import plistlib
from plistlib import FMT_BINARY, FMT_XML, UID

VALUE = {'name': 'Müller & <Sons>', 'n': 3, 'big': (1 << 64) - 1, 'minus': -5, 'x': 1.5, 'yes': True, 'no': False,
         'data': b'\0\1' * 40, 'when': datetime.datetime(2020, 2, 3, 4, 5, 6), 'list': ['a', 'a', [], {}, (1, 70000)],
         'deep': {'deeper': {'data': bytearray(b'xyz'), 'long': ['x'] * 20}}, '': ''}
text = plistlib.dumps(VALUE)
print(text.decode())
data = plistlib.dumps(VALUE, fmt=FMT_BINARY)
print(data)
for dumped in (text, data):
    loaded = plistlib.loads(dumped)
    print(loaded == plistlib.loads(text), list(loaded), loaded['list'], loaded['deep']['deeper']['data'],
          loaded['when'])
print(type(plistlib.loads(text, dict_type=collections.OrderedDict)).__name__, plistlib.loads(data, fmt=FMT_BINARY)['n'])
print(plistlib.dumps({'b': 1, 'a': 2, 3: 4}, sort_keys=False, skipkeys=True).decode().splitlines()[3:])
archive = plistlib.dumps([UID(1), UID(300), None, 1 << 40], fmt=FMT_BINARY)
print(archive, plistlib.loads(archive), pickle.loads(pickle.dumps(UID(7))) == UID(7), {UID(1): 2}[UID(1)])
file = io.BytesIO()
plistlib.dump([1], file)
file.seek(0)
print(plistlib.load(file), FMT_XML, list(plistlib.PlistFormat))
print(plistlib.loads(b'<?xml version="1.0"?><plist><array><integer>0x1F</integer> <string>a<!-- b -->c</string>'
                     b'<date>2020-01-02T03Z</date><data>\n AAE=\n </data><real>2</real><unknown/></array></plist>'))

XML = b'<plist version="1.0">%s</plist>'
for act in (lambda: plistlib.dumps(None), lambda: plistlib.dumps({1: 2}), lambda: plistlib.dumps('\x01'),
            lambda: plistlib.dumps(1 << 64), lambda: plistlib.dumps(object, fmt=FMT_BINARY),
            lambda: plistlib.dumps(1 << 64, fmt=FMT_BINARY), lambda: plistlib.dumps({1: 2}, fmt=FMT_BINARY),
            lambda: plistlib.loads(b''), lambda: plistlib.loads(b'bplist00'), lambda: plistlib.loads(b'{}'),
            lambda: plistlib.loads(XML % b'<dict><key>a</key></dict>'),
            lambda: plistlib.loads(XML % b'<dict>\n<true/></dict>'),
            lambda: plistlib.loads(XML % b'<array><key>a</key></array>'),
            lambda: plistlib.loads(XML % b'<integer>x</integer>'),
            lambda: plistlib.loads(XML % b'<array>'), lambda: plistlib.loads(XML[:21] + b'\n<true>'), lambda: UID(-1),
            lambda: UID('x'), lambda: UID(1 << 64), lambda: plistlib.dumps(1, fmt='xml'),
            lambda: plistlib.loads('<plist/>'),
            lambda: plistlib.loads(data[:-8]), lambda: plistlib.dumps(1, aware_datetime=True)):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__, e)
