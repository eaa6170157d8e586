# /// case
# title = "The start method spawn, chosen before patch_all"
# topic = "late-patch"
# shows = "patch_all sets the start method to fork on Python 3.14; before, the child is a new interpreter, unpatched"
# ///
"""A program asks for processes that are new interpreters, and patches afterwards. On Python 3.14 the patch of
subprocess makes them forks again, with all of the parent's patches: gevent means the default there, which would not
work, and meets every other choice too. On older ones the choice stands, and the child
runs this file as another module, where nothing patches."""
import multiprocessing

from gevent import monkey


def tell(pipe):
    pipe.send((__name__, monkey.is_module_patched('threading')))


if __name__ == '__main__':
    multiprocessing.set_start_method('spawn')
    monkey.patch_all()
    print('start method', multiprocessing.get_start_method())
    try:
        multiprocessing.set_start_method('spawn')
    except RuntimeError as error:
        print(error)
    ours, theirs = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.Process(target=tell, args=(theirs,))
    child.start()
    name, is_patched = ours.recv()
    print('the child is', name, 'and patched:', is_patched)
    child.join()
    print('exit code', child.exitcode)
