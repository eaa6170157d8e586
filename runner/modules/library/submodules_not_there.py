"""Names behind a dot that no module of the standard library has."""
import importlib

for name in ('json.nope', 'logging.NoSuch', 'os.nope', 'threading.x.y', 'json.decoder.x', 'concurrent.futures.nope',
             'xml.etree.nope', 'math.x', 'sys.x', 're.nope'):
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as e:
        print(e, e.name)
try:
    import unittest.nope
except ImportError as e:
    print(e)
