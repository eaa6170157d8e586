# pairs: py3.14-gevent25.9
# map(buffersize=...) takes from its iterables as results are asked for.
from concurrent.futures import ThreadPoolExecutor


def numbers():
    for number in range(6):
        print('takes', number)
        yield number


with ThreadPoolExecutor(1) as executor:
    results = executor.map(lambda number: number * 10, numbers(), buffersize=2)
    print('made')
    for result in results:
        print(result)
    for wrong in (0, 'x'):
        try:
            executor.map(print, [1], buffersize=wrong)
        except Exception as error:
            print(type(error).__name__, error)

# prints:
# takes 0
# takes 1
# made
# takes 2
# 0
# takes 3
# 10
# takes 4
# 20
# takes 5
# 30
# 40
# 50
# ValueError buffersize must be None or > 0
# TypeError buffersize must be an integer or None
