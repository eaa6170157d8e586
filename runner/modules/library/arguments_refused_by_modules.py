# What heapq, warnings, timeit, ast, pathlib, shutil and faulthandler say of what they cannot take.
import ast
import faulthandler
import heapq
import io
import os
import pathlib
import pickle
import shutil
import tempfile
import timeit
import warnings


def tried(function, *args, **kwargs):
    try:
        print('fine', function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


for function, args in ((heapq.heappop, ([],)), (heapq.heapreplace, ([], 1)), (heapq.heappushpop, ([], 1))):
    tried(function, *args)
for given in ({'action': 'sometimes'}, {'action': 'error', 'message': 5}, {'action': 'error', 'category': 5},
              {'action': 'error', 'category': int},
              {'action': 'error', 'module': 1}, {'action': 'error', 'lineno': -1}):
    try:
        warnings.filterwarnings(**given)
    except AssertionError as error:
        print('AssertionError', str(error).partition(':')[0])
for text in ('f(1)', '[1, x]', '1 + 2', '-"a"'):
    try:
        ast.literal_eval(text)
    except ValueError as error:
        print(text, type(error).__name__)
timer = timeit.Timer('missing()')
try:
    timer.timeit(1)
except NameError:
    stream = io.StringIO()
    timer.print_exc(stream)
    print(stream.getvalue().splitlines()[-1])
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / 'file').write_text('text')
    for pattern in ('', '/etc/*'):
        tried(lambda: list(folder.glob(pattern)))
    try:
        shutil.rmtree(folder / 'file')
    except NotADirectoryError as error:
        print(type(error.filename).__name__, os.path.basename(error.filename))
tried(faulthandler.enable, 5.5)
tried(faulthandler.register, 9)
tried(pickle.dumps, memoryview(b''))
