# In-place operators change mutable objects and rebind immutable ones.
a = b = [1, 2]
a += [3]
print(a, b, a is b)
a = a + [4]
print(a, b, a is b)
b *= 2
print(b)
b += "xy"
print(b)
b += (n for n in range(2))
print(b)
s = t = {1, 2}
s |= {3}
s -= {1}
print(sorted(t), s is t)
s &= {3, 9}
s ^= {4}
print(sorted(t))
x = y = (1,)
x += (2,)
print(x, y, x is y)
text = other = "ab"
text += "c"
text *= 2
print(text, other)
n = 17
n //= 3
n **= 2
n %= 7
n <<= 4
n |= 1
n ^= 3
n >>= 1
n &= 14
n -= 20
print(n)
f = 7
f /= 2
print(f)
try:
    a += 5
except TypeError as error:
    print(error)
