"""Path.glob(): `**` goes into no links; from 3.13 on it finds files, too. What is no folder has nothing in it."""
import os
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as name:
    root = Path(name)
    (root / 'a/b').mkdir(parents=True)
    for each in ('a/b/g.py', 'a/f.py', 'top.py'):
        (root / each).touch()
    os.symlink('a', root / 'link')
    os.symlink('nowhere', root / 'gone')
    for pattern in ('*', '**', '**/*.py', 'link/*', '*/', 'gone', '**.py', 'a/../top.py', '**/b/**', ''):
        try:
            print(pattern, sorted(found.relative_to(root).as_posix() for found in root.glob(pattern)))
        except ValueError as error:
            print(pattern, error)
    print(list((root / 'top.py').rglob('*')), list((root / 'none').glob('*')), len(list(root.rglob(''))))
# prints:
# * ['a', 'gone', 'link', 'top.py']
# ** ['.', 'a', 'a/b']
# **/*.py ['a/b/g.py', 'a/f.py', 'top.py']
# link/* ['link/b', 'link/f.py']
# */ ['a', 'gone', 'link', 'top.py']
# gone []
# **.py Invalid pattern: '**' can only be an entire path component
# a/../top.py ['a/../top.py']
# **/b/** ['a/b']
#  Unacceptable pattern: ''
# [] [] 3
# prints on py3.11-gevent22.10
# * ['a', 'gone', 'link', 'top.py']
# ** ['.', 'a', 'a/b']
# **/*.py ['a/b/g.py', 'a/f.py', 'top.py']
# link/* ['link/b', 'link/f.py']
# */ ['a', 'link']
# gone []
# **.py Invalid pattern: '**' can only be an entire path component
# a/../top.py ['a/../top.py']
# **/b/** ['a/b']
#  Unacceptable pattern: ''
# [] [] 3
# prints on py3.12-gevent25.9
# * ['a', 'gone', 'link', 'top.py']
# ** ['.', 'a', 'a/b']
# **/*.py ['a/b/g.py', 'a/f.py', 'top.py']
# link/* ['link/b', 'link/f.py']
# */ ['a', 'link']
# gone ['gone']
# **.py Invalid pattern: '**' can only be an entire path component
# a/../top.py ['a/../top.py']
# **/b/** ['a/b']
#  Unacceptable pattern: ''
# [] [] 3
# prints on py3.13-gevent24.11 py3.13-gevent26.5
# * ['a', 'gone', 'link', 'top.py']
# ** ['.', 'a', 'a/b', 'a/b/g.py', 'a/f.py', 'gone', 'link', 'top.py']
# **/*.py ['a/b/g.py', 'a/f.py', 'top.py']
# link/* ['link/b', 'link/f.py']
# */ ['a', 'link']
# gone ['gone']
# **.py ['top.py']
# a/../top.py ['a/../top.py']
# **/b/** ['a/b', 'a/b/g.py']
#  Unacceptable pattern: PosixPath('.')
# [] [] 3
# prints on py3.14-gevent25.9
# * ['a', 'gone', 'link', 'top.py']
# ** ['.', 'a', 'a/b', 'a/b/g.py', 'a/f.py', 'gone', 'link', 'top.py']
# **/*.py ['a/b/g.py', 'a/f.py', 'top.py']
# link/* ['link/b', 'link/f.py']
# */ ['a', 'link']
# gone ['gone']
# **.py ['top.py']
# a/../top.py ['a/../top.py']
# **/b/** ['a/b', 'a/b/g.py']
#  Unacceptable pattern: ''
# [] [] 3
