"""Models `email.encoders`: how the payload of a part is put into text; left out: quoted-printable."""
import base64

import _unmodelled

__all__ = ['encode_7or8bit', 'encode_base64', 'encode_noop']


def encode_base64(msg):
    payload = msg.get_payload(decode=True)
    msg.set_payload(base64.encodebytes(payload).decode('ascii'))
    msg['Content-Transfer-Encoding'] = 'base64'


def encode_7or8bit(msg):
    payload = msg.get_payload(decode=True)
    is_ascii = payload is None or payload.isascii()
    msg['Content-Transfer-Encoding'] = '7bit' if is_ascii else '8bit'


def encode_noop(msg):
    pass


__getattr__ = _unmodelled.attribute(globals(), {'quoted-printable is not modelled': ('encode_quopri',)})
