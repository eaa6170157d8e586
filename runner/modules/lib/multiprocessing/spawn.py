"""Models multiprocessing.spawn: what a new interpreter does to become a process of the program.

All versions.  It is told where its parent stood, runs the program's file once more as the module __mp_main__, which
takes the place of __main__, and gets the process object out of a pickle.
"""
import os
import sys

import runpy
from multiprocessing import _logging
from multiprocessing import get_start_method
from multiprocessing import process
from multiprocessing import set_start_method
from multiprocessing.context import reduction
from multiprocessing.context import set_spawning_popen

__all__ = ['_main', 'freeze_support', 'set_executable', 'get_executable', 'get_preparation_data', 'get_command_line',
           'import_main_path']

old_main_modules = []


def set_executable(exe):
    global _python_exe
    _python_exe = exe if exe is None or sys.version_info < (3, 11) else os.fsencode(exe)


def get_executable():
    return _python_exe


set_executable(sys.executable)


def is_forking(argv):
    return len(argv) >= 2 and argv[1] == '--multiprocessing-fork'


def freeze_support():
    """Only a frozen program is started so that this has something to do."""


def get_command_line(**kwds):
    arguments = ', '.join('%s=%r' % item for item in kwds.items())
    command = 'from multiprocessing.spawn import spawn_main; spawn_main(%s)' % arguments
    return [get_executable(), '-c', command, '--multiprocessing-fork']


def spawn_main(pipe_handle, parent_pid=None, tracker_fd=None):
    assert is_forking(sys.argv), 'Not forking'
    from multiprocessing import resource_tracker
    resource_tracker._resource_tracker._fd = tracker_fd
    sys.exit(_main(pipe_handle, os.dup(pipe_handle)))


def _main(fd, parent_sentinel):
    process.current_process()._inheriting = True
    try:
        preparation_data, obj = _from_parent(fd)
        prepare(preparation_data)
        made = reduction.ForkingPickler.loads(obj)
    finally:
        del process.current_process()._inheriting
        os.close(fd)
    return made._bootstrap(parent_sentinel)


def _from_parent(fd):
    """Both pickles, of which the first one is read at once."""
    parts = []
    while len(parts) < 2:
        size = int.from_bytes(_read(fd, 8), 'little')
        parts.append(_read(fd, size))
    return reduction.ForkingPickler.loads(parts[0]), parts[1]


def _read(fd, size):
    got = b''
    while len(got) < size:
        part = os.read(fd, size - len(got))
        if not part:
            raise EOFError('Ran out of input')
        got += part
    return got


def for_child(popen, process_obj):
    """What is written for a child of *popen*; the pickles' sizes come before them."""
    preparation_data = get_preparation_data(process_obj._name)
    set_spawning_popen(popen)
    try:
        pickles = [reduction.ForkingPickler.dumps(each) for each in (preparation_data, process_obj)]
    finally:
        set_spawning_popen(None)
    return b''.join(len(each).to_bytes(8, 'little') + each for each in pickles)


def _check_not_importing_main():
    if getattr(process.current_process(), '_inheriting', False):
        raise RuntimeError(_TOO_EARLY)


# The whole of CPython's text is a page on what a main module has to look like.
_TOO_EARLY = '''
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.
        '''


def get_preparation_data(name):
    _check_not_importing_main()
    data = {
        'name': name,
        'authkey': process.current_process().authkey,
        'sys_path': list(sys.path),
        'sys_argv': sys.argv,
        'orig_dir': process.ORIGINAL_DIR,
        'dir': os.getcwd(),
        'start_method': get_start_method(allow_none=sys.version_info >= (3, 14)),
    }
    if logged := _logging.state():
        data['logging'] = logged
    main_module = sys.modules['__main__']
    main_path = getattr(main_module, '__file__', None)
    if main_path is not None:
        data['init_main_from_path'] = os.path.normpath(os.path.join(process.ORIGINAL_DIR, main_path))
    return data


def prepare(data):
    process.current_process().name = data['name']
    if 'logging' in data:
        _logging.take_over(data['logging'])
    process.current_process().authkey = data['authkey']
    sys.path = data['sys_path']
    sys.argv = data['sys_argv']
    process.ORIGINAL_DIR = data['orig_dir']
    set_start_method(data['start_method'], force=True)
    if 'init_main_from_path' in data:
        _fixup_main_from_path(data['init_main_from_path'])


def _fixup_main_from_path(main_path):
    current_main = sys.modules['__main__']
    # A process that was forked may have the program's module already.
    if getattr(current_main, '__file__', None) == main_path:
        return
    old_main_modules.append(current_main)
    main_module = type(sys)('__mp_main__')
    main_module.__dict__.update(runpy.run_path(main_path, run_name='__mp_main__'))
    sys.modules['__main__'] = sys.modules['__mp_main__'] = main_module


def import_main_path(main_path):
    _fixup_main_from_path(main_path)
