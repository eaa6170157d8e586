# Retries with growing pauses, while/else and for/else.
class Flaky:
    def __init__(self, failures):
        self.failures, self.calls = failures, 0

    def __call__(self):
        self.calls += 1
        if self.calls <= self.failures:
            raise ConnectionError("attempt %d refused" % self.calls)
        return "answer after %d" % self.calls


def retry(function, attempts=3, pause=0.1, factor=2):
    waited = 0
    for attempt in range(1, attempts + 1):
        try:
            result = function()
        except ConnectionError as e:
            last = e
            waited += pause
            print(f"  try {attempt}/{attempts}: {e}; pause {pause:.1f}")
            pause *= factor
        else:
            break
    else:
        raise RuntimeError(f"gave up after {attempts} attempts") from last
    return result, round(waited, 3)


print(retry(Flaky(0)))
print(retry(Flaky(2)))
try:
    retry(Flaky(5), attempts=2, pause=1)
except RuntimeError as e:
    print(e, "because of", repr(e.__cause__))
remaining = 3
while remaining:
    remaining -= 1
    if remaining == 5:
        break
else:
    print("loop ran out", remaining)
