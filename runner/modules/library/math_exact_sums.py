# Sums of floats, rounded once.
import math
import random

r = random.Random(5)
for i in range(300):
    v = [round(r.uniform(-100, 100), r.choice([1, 2, 3])) for _ in range(r.randint(2, 9))]
    print(math.fsum(v))
for v in ([1e308, 1e308], [float("inf"), 1], [float("inf"), -float("inf")], [float("nan"), 1], [],
          [1e16, 1, 1e-16], [.1] * 10, [1e100, 1, -1e100], [2**53, 1.0, 1e-100], [1, 2], [-0.0]):
    try:
        print(v, math.fsum(v))
    except (OverflowError, ValueError) as error:
        print(v, type(error).__name__, error)
