"""Models the part of gevent._util that gevent's twins of standard modules use.

All versions.
"""


def copy_globals(source, globs, only_names=None, ignore_missing_names=False, names_to_ignore=()):
    """Copy public names of the module *source* into *globs*; the list of names copied."""
    names = only_names or [each for each in source.__dict__ if not each.startswith('__')]
    copied = []
    for name in names:
        if name in names_to_ignore or ignore_missing_names and not hasattr(source, name):
            continue
        globs[name] = getattr(source, name)
        copied.append(name)
    return copied
