"""open() takes U among the letters of a mode until 3.10, with a warning."""
import os
import tempfile
import warnings

name = os.path.join(tempfile.mkdtemp(), 'file')
with open(name, 'wb') as file:
    file.write(b'a\r\nb\rc')
for mode in ('U', 'rU', 'Ur', 'rbU', 'Ub', 'rtU', 'wU', 'U+', 'rU+', 'UU', 'aU', 'Ubt'):
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            with open(name, mode) as file:
                print(mode, type(file).__name__, file.mode, repr(file.read()))
        print([(each.category.__name__, str(each.message), each.lineno) for each in caught])
    except ValueError as error:
        print(mode, error)
# prints:
# U invalid mode: 'U'
# rU invalid mode: 'rU'
# Ur invalid mode: 'Ur'
# rbU invalid mode: 'rbU'
# Ub invalid mode: 'Ub'
# rtU invalid mode: 'rtU'
# wU invalid mode: 'wU'
# U+ invalid mode: 'U+'
# rU+ invalid mode: 'rU+'
# UU invalid mode: 'UU'
# aU invalid mode: 'aU'
# Ubt invalid mode: 'Ubt'
# prints on py3.8-gevent21.12 py3.10-gevent22.10
# U TextIOWrapper U 'a\nb\nc'
# [('DeprecationWarning', "'U' mode is deprecated", 13)]
# rU TextIOWrapper rU 'a\nb\nc'
# [('DeprecationWarning', "'U' mode is deprecated", 13)]
# Ur TextIOWrapper Ur 'a\nb\nc'
# [('DeprecationWarning', "'U' mode is deprecated", 13)]
# rbU BufferedReader rb b'a\r\nb\rc'
# [('DeprecationWarning', "'U' mode is deprecated", 13)]
# Ub BufferedReader rb b'a\r\nb\rc'
# [('DeprecationWarning', "'U' mode is deprecated", 13)]
# rtU TextIOWrapper rtU 'a\nb\nc'
# [('DeprecationWarning', "'U' mode is deprecated", 13)]
# wU mode U cannot be combined with 'x', 'w', 'a', or '+'
# U+ mode U cannot be combined with 'x', 'w', 'a', or '+'
# rU+ mode U cannot be combined with 'x', 'w', 'a', or '+'
# UU invalid mode: 'UU'
# aU mode U cannot be combined with 'x', 'w', 'a', or '+'
# Ubt can't have text and binary mode at once
