"""Models `runpy` for files and modules that the case makes."""
import os
import sys

import _files
import _made_modules
from _frames import run_program
from _frames import unsupported
from _reload import is_known


def _give_names(module, name, path, init_globals, package, spec):
    namespace = vars(module)
    namespace.update(init_globals or {})
    namespace.update(__name__=name, __file__=path, __package__=package, __spec__=spec, __loader__=spec and spec.loader,
                     __cached__=spec and spec.cached)
    return namespace


def _run(run, path, name, init_globals, package, called=None, spec=None):
    # sys.modules[name] is a module of its own while it runs, and what it was before again afterwards.
    module = type(sys)(name)
    before = sys.modules.get(name)
    before_argv = sys.argv[0]
    namespace = _give_names(module, name, path, init_globals, package, spec)
    sys.modules[name] = module
    sys.argv[0] = path if called is None else called
    try:
        run(module)
    finally:
        sys.argv[0] = before_argv
        if before is None:
            sys.modules.pop(name, None)
        else:
            sys.modules[name] = before
    return namespace.copy()


def _runner(path, text):
    return lambda module: exec(compile(text, path, 'exec'), vars(module))


def run_path(path_name, init_globals=None, run_name=None):
    path = os.path.abspath(os.fspath(path_name))
    if _files.is_folder(path):
        return _run_folder(os.fspath(path_name), init_globals, run_name)
    if _files.is_program(path):
        run = run_program
    else:
        run = _runner(os.fspath(path_name), _files.find(path, path).data.decode())
    return _run(run, os.fspath(path_name), '<run_path>' if run_name is None else run_name, init_globals, '')


def _run_folder(path, init_globals, run_name):
    file = os.path.join(os.path.abspath(path), '__main__.py')
    found = _files.content(file)
    if found is None:
        cause = ImportError('No module named __main__')
        raise ImportError("can't find '__main__' module in %r" % path) from cause
    sys.path.insert(0, path)
    try:
        from importlib.util import spec_from_file_location
        run = _runner(file, found.data.decode())
        spec = spec_from_file_location('__main__', file)
        return _run(run, file, '<run_path>' if run_name is None else run_name, init_globals, '', path, spec)
    finally:
        sys.path.remove(path)


def _missing(text, name):
    error = ImportError(text)
    if sys.version_info >= (3, 14):
        error.name = name
    return error


def _found(name):
    """The module that would run, a package's __main__ in its place, and its path."""
    package = name.rpartition('.')[0]
    if package:
        __import__(package)
    if is_known(name):
        unsupported('runpy.run_module() of a module that the case does not make')
    path = _made_modules.path_of(name)
    if path is None:
        raise _missing(f'No module named {name}', name)
    if not path.endswith('/__init__.py'):
        return name, path
    try:
        return _found(name + '.__main__')
    except ImportError as error:
        if name not in sys.modules:
            raise
        raise _missing(f'{error}; {name!r} is a package and cannot be directly executed', name)


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    from importlib.util import spec_from_file_location
    name, path = _found(mod_name)
    run = _runner(path, _files.content(path).data.decode())
    spec = spec_from_file_location(name, path)
    package = name.rpartition('.')[0]
    if alter_sys:
        return _run(run, path, run_name or name, init_globals, package, spec=spec)
    # Neither sys.argv nor sys.modules knows of it, and its names are not copied.
    module = type(sys)(run_name or name)
    _give_names(module, module.__name__, path, init_globals, package, spec)
    run(module)
    return vars(module)


def _text_of_folder(path, main):
    """Of the __main__.py in it, which Python runs that is given a folder."""
    file = os.path.join(os.path.abspath(path), '__main__.py')
    found = _files.content(file)
    if found is None:
        return "can't find '__main__' module in %r" % path
    from importlib.util import spec_from_file_location
    sys.path[0] = path
    main.__file__ = file
    main.__package__ = ''
    main.__spec__ = spec_from_file_location('__main__', file)
    main.__loader__ = main.__spec__.loader
    return found.data.decode()


def _text_of_main(name, main):
    """Of the module that -m runs as __main__, which gets its names; without them, what is wrong."""
    if name in sys.builtin_module_names or is_known(name):
        unsupported('the program python with -m ' + name)
    package = name.rpartition('.')[0]
    try:
        found, path = _found(name)
    except ImportError:
        if package in sys.modules and not hasattr(sys.modules[package], '__path__'):
            return ('Error while finding module specification for %r (ModuleNotFoundError: __path__ attribute not '
                    'found on %r while trying to find %r)' % (name, package, name))
        return 'No module named ' + name
    from importlib.util import spec_from_file_location
    main.__file__ = sys.argv[0] = path
    main.__package__ = found.rpartition('.')[0]
    main.__spec__ = spec_from_file_location(found, path)
    main.__loader__ = main.__spec__.loader
    return _files.content(path).data.decode()
