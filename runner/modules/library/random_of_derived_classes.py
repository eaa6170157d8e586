# random: classes with a random() of their own, the first version of seed(), and states that are none.
import random


class Fixed(random.Random):
    def random(self):
        return 0.25


class Bits(random.Random):
    def getrandbits(self, k):
        return (1 << k) // 4


for made in (Fixed(3), Bits(3)):
    print(made.random() == 0.25, made.choice('abcd'), made.randrange(8), made.randrange(100), made.sample(range(8), 2),
          made.randint(5, 9), made.randrange(10 ** 20))
for text in ('v1', b'v1', '', 'longer text', 5, 2.5):
    random.seed(text, version=1)
    print(random.random(), random.getrandbits(40))
for make in (lambda: random.setstate((1, 2, 3)), lambda: random.setstate((3, [1], None)),
             lambda: random.getrandbits(-1),
             lambda: random.sample([1, 2], counts=[3, 1], k=4) and 'four'):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
