# The same slices on list, tuple, str and bytes; slice objects.
for s in ([0, 1, 2, 3, 4], (0, 1, 2, 3, 4), "01234", b"01234", range(5)):
    print(s[1:3], s[:-1], s[-2:], s[::2], s[::-1], s[3:1:-1], s[-1:-4:-2], s[10:], s[:], s[4:0:-3])
x = slice(1, 10, 2)
print(x, x.start, x.stop, x.step, x.indices(6), slice(5), slice(None),
    slice(None, None, -1).indices(4))
print(slice(-3, None).indices(5), slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 3),
    slice(10, -10, -1).indices(3))


class Shows:
    def __getitem__(self, key):
        return key


s = Shows()
print(s[1], s[1:2], s[:], s[::2], s[1:2, 3], s[...], s["a":"b"], s[1, 2], s[()], s[-1:],
    s[1:2:3, ::], s[None:None])
print([1, 2, 3][slice(1, None)], "abc"[slice(-1)], (1, 2)[False:], [0, 1, 2][None:None:None])
try:
    [1][1:"x"]
except TypeError as error:
    print(error)
big = 10 ** 30
print([1, 2, 3][:big], [1, 2, 3][-big:], "abc"[big:], [1, 2, 3][::big], [1, 2, 3][::-big])
