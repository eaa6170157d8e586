# Patterns of paths, recursive and not, with what is special in them.
import glob, os, tempfile, shutil, stat, sys, fnmatch
d = tempfile.mkdtemp()
os.chdir(d)
for p in ('a.py', 'b.txt', '.hid.py', 's/c.py', 's/.h/x.py', 's/t/d.py', '[x].py', 'e mpty/', 's/t/u/'):
    q = os.path.dirname(p)
    if q:
        os.makedirs(q, exist_ok=True)
    if not p.endswith('/'):
        open(p, 'w').write(p)
for pat, kw in (('*', {}), ('*.py', {}), ('.*', {}), ('**', {}), ('**', dict(recursive=True)), ('**/',
        dict(recursive=True)), ('**/*.py', dict(recursive=True)), ('**/*.py', {}), ('s/**/d.py',
        dict(recursive=True)), ('s/*/', {}), ('s/*', {}), ('*/', {}), ('?.py', {}), ('[ab].*', {}), ('[!a].*', {}),
        ('[[]x].py', {}), ('nope', {}), ('nope/*', {}), ('a.py', {}), ('s', {}), ('s/', {}), ('s/../a.py', {}),
        ('./*.py', {}), ('s//c.py', {}), ('', {}), ('*/*.py', {}), ('s/**', dict(recursive=True)), (os.path.join(d,
        '*.py'), {}), (os.path.join(d, '**', '*.txt'), dict(recursive=True))):
    r = glob.glob(pat, **kw)
    print(repr(pat.replace(d, 'D')), kw, sorted((x.replace(d, 'D') for x in r)), sorted(glob.iglob(pat, **kw))
            == sorted(r))
print(glob.escape('[x]*?.py'), glob.glob(glob.escape('[x].py')), glob.has_magic('a*'), type(glob.iglob('*')).__name__)
if sys.version_info >= (3, 10):
    print(sorted(glob.glob('*.py', root_dir='s')), sorted(glob.glob('**/*.py', root_dir='s', recursive=True)))
print(sorted(glob.glob(b'*.py')))
os.chdir('/')
shutil.rmtree(d)
