"""What a cycle of garbage holds is finalized at the end, by the last collection."""


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def make_cycle():
    first = Noted('in the cycle')
    first.itself = first
    first.other = Noted('held by it')


make_cycle()
dropped = Noted('dropped')
del dropped
print('end')
