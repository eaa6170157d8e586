"""Buffers that sockets receive into: how much room there is, and what comes there."""


def room_in(buffer, nbytes, name):
    """How many bytes the method `name` is to receive."""
    try:
        with memoryview(buffer) as view:
            is_fixed, size = view.readonly, view.nbytes
    except TypeError:
        is_fixed = True
    if is_fixed:
        raise TypeError(f'{name}() argument 1 must be read-write bytes-like object, not {type(buffer).__name__}')
    from operator import index  # only here: patching imports this
    wanted = index(nbytes)
    if wanted < 0:
        raise ValueError(f'negative buffersize in {name}')
    if wanted > size:
        raise ValueError('buffer too small for requested bytes' if name == 'recv_into' else
                         'nbytes is greater than the length of the buffer')
    return wanted or size


def fill(buffer, data):
    if type(buffer) is bytearray:
        buffer[:len(data)] = data
    else:
        with memoryview(buffer) as whole, whole.cast('B') as view:
            view[:len(data)] = data
    return len(data)
