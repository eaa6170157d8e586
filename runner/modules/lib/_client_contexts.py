"""The TLS contexts of clients in smtplib, poplib and imaplib: the one given, or one of the files given until 3.11."""
import ssl
import warnings

_WORDS = 'keyfile and certfile are deprecated, use a custom context instead'


def context_of(context, keyfile=None, certfile=None, called='context', depth=3):
    for name, given in (('keyfile', keyfile), ('certfile', certfile)):
        if context is not None and given is not None:
            raise ValueError('%s and %s arguments are mutually exclusive' % (called, name))
    if keyfile is not None or certfile is not None:
        warnings.warn(_WORDS.replace('context', called), DeprecationWarning, depth)
    if context is None:
        return ssl._create_stdlib_context(certfile=certfile, keyfile=keyfile)
    return context
