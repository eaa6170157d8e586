"""Models `email.headerregistry`: addresses and groups of them, as headers of EmailMessage have them.

Left out: the registry, and addresses with routes.
"""
import _unmodelled

_SPECIALS = frozenset('()<>@,:;.\\"[]')
_NOT_IN_LOCAL_PARTS = _SPECIALS - {'.'} | {' ', '\t'}


def _quoted(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"') + '"'


class Address:

    def __init__(self, display_name='', username='', domain='', addr_spec=None):
        if set('\r\n') & set(''.join(filter(None, (display_name, username, domain, addr_spec)))):
            raise ValueError('invalid arguments; address parts cannot contain CR or LF')
        if addr_spec is not None:
            if username or domain:
                raise TypeError('addrspec specified when username and/or domain also specified')
            username, _, domain = addr_spec.rpartition('@')
        self._display_name, self._username, self._domain = display_name, username, domain

    @property
    def display_name(self):
        return self._display_name

    @property
    def username(self):
        return self._username

    @property
    def domain(self):
        return self._domain

    @property
    def addr_spec(self):
        local = self.username
        if _NOT_IN_LOCAL_PARTS & set(local):
            local = _quoted(local)
        return f'{local}@{self.domain}' if self.domain else local or '<>'

    def __repr__(self):
        return (f'{type(self).__name__}(display_name={self.display_name!r}, username={self.username!r}, '
                f'domain={self.domain!r})')

    def __str__(self):
        name = _quoted(self.display_name) if _SPECIALS & set(self.display_name) else self.display_name
        if not name:
            return self.addr_spec
        return f"{name} <{'' if self.addr_spec == '<>' else self.addr_spec}>"

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return (self.display_name, self.username, self.domain) == (other.display_name, other.username, other.domain)


class Group:

    def __init__(self, display_name=None, addresses=None):
        self._display_name, self._addresses = display_name, tuple(addresses or ())

    @property
    def display_name(self):
        return self._display_name

    @property
    def addresses(self):
        return self._addresses

    def __repr__(self):
        return f'{type(self).__name__}(display_name={self.display_name!r}, addresses={self.addresses!r}'

    def __str__(self):
        if self.display_name is None and len(self.addresses) == 1:
            return str(self.addresses[0])
        name = self.display_name
        if name is not None and _SPECIALS & set(name):
            name = _quoted(name)
        return f"{name}: {', '.join([str(each) for each in self.addresses])};".replace(': ;', ':;')

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return self.display_name == other.display_name and self.addresses == other.addresses


def _addresses_in(text):
    """What a header's text says; each is a group without a name."""
    from email.utils import getaddresses
    return tuple([Address(name, *address.rpartition('@')[::2]) if '@' in address else Address(name, address)
                  for name, address in getaddresses([text])])


__getattr__ = _unmodelled.attribute(globals(), {'the registry of headers is not modelled': (
    'HeaderRegistry', 'BaseHeader', 'UnstructuredHeader', 'UniqueUnstructuredHeader', 'DateHeader', 'UniqueDateHeader',
    'AddressHeader', 'UniqueAddressHeader', 'SingleAddressHeader', 'UniqueSingleAddressHeader', 'MIMEVersionHeader',
    'ParameterizedMIMEHeader', 'ContentTypeHeader', 'ContentDispositionHeader', 'ContentTransferEncodingHeader')})
