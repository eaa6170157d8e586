import random

random.seed(1)
print(random.random(), random.randint(1, 10), random.choice([1, 2, 3]), random.sample(range(10), 3))
numbers = [1, 2, 3, 4, 5]
random.shuffle(numbers)
print(numbers, random.uniform(1, 2), random.gauss(0, 1), random.gauss(0, 1))
for seed in (0, 42, 2 ** 70 + 5, -3):
    own = random.Random(seed)
    print(own.random(), own.randrange(0, 100, 7), own.getrandbits(100), own.choices("abc", k=4),
          own.choices([1, 2, 3], [1, 5, 1], k=5), own.sample(range(1000), 12), own.expovariate(2))
state = own.getstate()
first = own.random()
own.setstate(state)
print(first == own.random())
try:
    random.choice([])
except IndexError as error:
    print(type(error).__name__)
