"""date: the time that it is, or another one."""
import re
import time

from _frames import unsupported
from _programs._process import encode
from _programs._process import options
from _programs._process import out
from _programs._process import refuse

_PLAIN = set('aAbBcCdeDFHIjmMnprRStTuUwxXyYZhGVgk')
_UNPADDED = re.compile(r'^[0 ]+(?=.)')


def _nanoseconds(now):
    return '%09d' % round((now - int(now)) * 1e9)


def _shown(form, now, fields, is_utc):
    text, at = '', 0
    while at < len(form):
        char = form[at]
        at += 1
        if char != '%' or at == len(form):
            text += char
            continue
        flag = form[at] if form[at] in '-_0^' else ''
        at += len(flag)
        digits = re.match(r'\d*', form[at:])[0]
        at += len(digits)
        kind = form[at:at + 1]
        at += 1
        if kind == '%':
            text += '%'
        elif kind == 's':
            text += str(int(now))
        elif kind == 'N':
            text += _nanoseconds(now)[:int(digits or 9)]
        elif kind == 'z':
            text += time.strftime('%z', fields)
        elif kind == 'Z' and is_utc:
            text += 'UTC'   # which strftime calls GMT
        elif kind == 'P':
            text += time.strftime('%p', fields).lower()
        elif kind in _PLAIN and flag in ('', '-', '^') and not digits:
            part = time.strftime('%' + kind, fields)
            text += _UNPADDED.sub('', part) if flag == '-' else part.upper() if flag else part
        else:
            unsupported('the program date with %' + flag + digits + kind)
    return text


def date(words):
    words = [each if each not in ('--utc', '--universal') else '-u' for each in words]
    isos = [each for each in words[1:] if each[:2] == '-I']
    found, rest = options([each for each in words if each not in isos], 'uR', 'd')
    now = time.time()
    if 'd' in found:
        if not re.match(r'@-?\d+(\.\d+)?$', found['d']):
            unsupported('the program date with -d ' + found['d'])
        now = float(found['d'][1:])
    fields = (time.gmtime if 'u' in found else time.localtime)(now)
    if isos and isos[0] not in ('-I', '-Idate', '-Iseconds'):
        unsupported('the program date with ' + isos[0])
    form = '%a %b %e %H:%M:%S %Z %Y'
    if isos:
        form = '%Y-%m-%dT%H:%M:%S%z' if isos[0] == '-Iseconds' else '%Y-%m-%d'
    elif 'R' in found:
        form = '%a, %d %b %Y %H:%M:%S %z'
    elif rest and rest[0][:1] == '+':
        form = rest.pop(0)[1:]
    if rest and rest[0][:1] == '+':
        refuse('extra operand ‘%s’' % rest[0])
    if rest:
        unsupported('the program date that sets the time')
    text = _shown(form, now, fields, 'u' in found)
    out.write(encode((text[:-2] + ':' + text[-2:] if isos and 'T' in form else text) + '\n'))
    return 0
