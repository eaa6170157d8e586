"""What every transport of the loop's answers: transports.BaseTransport.  All versions."""


class BaseTransport:
    """Its heirs set _extra and _protocol."""

    def get_extra_info(self, name, default=None):
        return self._extra.get(name, default)

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol
