# What contexts warn of, and of whose line: that of whoever set it, though it is C that notices.
import ssl
import warnings


def attempt(function):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        shown = function()
    print(shown, [(each.category.__name__, str(each.message), each.lineno) for each in caught])


def add(option):
    context.options |= option


def take(option):
    context.options &= ~option


context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
for option in (ssl.OP_NO_TLSv1, ssl.OP_NO_TLSv1, ssl.OP_NO_TLSv1_1, ssl.OP_NO_COMPRESSION):
    attempt(lambda: add(option))
attempt(lambda: take(ssl.OP_NO_TLSv1))
for version in (ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1, ssl.TLSVersion.TLSv1_2):
    attempt(lambda: setattr(context, 'minimum_version', version))
    attempt(lambda: setattr(context, 'maximum_version', version))
for protocol in (ssl.PROTOCOL_TLS, ssl.PROTOCOL_TLSv1, ssl.PROTOCOL_TLSv1_1, ssl.PROTOCOL_TLSv1_2,
                 ssl.PROTOCOL_TLS_SERVER):
    attempt(lambda: ssl.SSLContext(protocol).protocol.name)
attempt(lambda: ssl.SSLContext().protocol.name)
