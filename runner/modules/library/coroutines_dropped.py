"""Where a coroutine that nobody has awaited goes, the warning is given: at a line of its own, at a `del`, at a call."""
import warnings


async def fetch():
    pass


class Client:
    async def get(self):
        pass


def shown(message, category, filename, lineno, file=None, line=None):
    print(lineno, category.__name__, message)


warnings.showwarning = shown
warnings.simplefilter('always')

fetch()
made = fetch()
del made
made = fetch()
made = None


def leaves():
    first = Client().get()
    return 1


leaves()


def hands_back():
    return fetch()


kept = hands_back()
print('kept')
kept.close()
kept = [fetch()]
kept.clear()
started = fetch()
try:
    started.send(None)
except StopIteration:
    print('ran')
del started

with warnings.catch_warnings(record=True) as caught:
    fetch()
    print(len(caught), type(caught[0].source).__name__, caught[0].lineno)
