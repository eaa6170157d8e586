"""What get_map() of a selector answers: descriptors to keys; asked for by whatever has the descriptor."""
from collections.abc import Mapping


class _SelectorMapping(Mapping):
    __module__ = 'selectors'

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._fd_to_key)

    def __iter__(self):
        return iter(self._selector._fd_to_key)

    def __getitem__(self, fileobj):
        return self._selector._key_of(fileobj)
