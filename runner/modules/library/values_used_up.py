# left out under AddressSanitizer: its frames keep what has died
# Values that are only an operand or a receiver die when they have been used, not at the end of the statement.


class Connection:
    def __init__(self, name):
        self.name = name
        self.items = [1, 2]

    def __del__(self):
        print('close', self.name)

    def hello(self, *names):
        return 'hello ' + self.name

    def again(self):
        return Connection(self.name + "'")

    def itself(self):
        return self

    @property
    def other(self):
        return Connection('other of ' + self.name)

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return self.items[i]

    def __call__(self):
        return 1

    def __add__(self, other):
        return 5


def say(*words, **named):
    print('say', *words, *named.values())
    return True


def operands():
    say(Connection('attribute').name)
    say(Connection('method').hello())
    say(Connection('takes').hello(Connection('taken').name))
    say(k=Connection('keyword').name)
    say(*Connection('unpacked').items)
    say(**{'k': Connection('unpacked keyword').name})
    say(Connection('index')[0], len(Connection('length')), Connection('sum') + 1, Connection('call')())
    say(Connection('identity') is None, not Connection('negated'))
    say({'a': Connection('dict').name}, (Connection('tuple').name, 1), [Connection('list').name])
    say([x for x in Connection('comprehension')])
    say([Connection('round %d' % i).name for i in range(2)])
    say('%s' % Connection('percent').name, f'{Connection("f-string").name} {say(0)}')
    say(Connection('or').name or 1)
    say(Connection('chosen').name if Connection('condition') else 2)
    Connection('and') and say('and')
    say(getattr(Connection('getattr'), 'name'), isinstance(Connection('isinstance'), Connection))
    say(Connection('chain').itself().again().itself().again().name)
    say(Connection('property').other.name)
    say([Connection('popped')].pop().name, {'k': Connection('in a dict')}.pop('k').name)
    say(sorted([Connection('sorted')], key=len)[0].name, next(iter([Connection('next')])).name)
    return Connection('returned').name


def statements():
    if Connection('if').name:
        print('in if')
    while Connection('while').name:
        print('in while')
        break
    for i in Connection('for').items:
        print('in for', i)
    for name in [Connection('first').name, Connection('second').name]:
        print(name)
    assert Connection('assert').name
    print('after assert')
    numbers = {}
    numbers[Connection('key').name] = len(Connection('value'))
    print(numbers)
    try:
        raise KeyError(Connection('raise').name)
    except KeyError as error:
        print('caught', error)


def made():
    yield Connection('yield').name
    yield from Connection('yield from').items


print('returned', operands())
statements()
for each in made():
    print(each)
work = lambda: print('in a lambda', Connection('lambda').name)
work()
