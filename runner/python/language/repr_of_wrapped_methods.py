"""What staticmethod and classmethod objects show of themselves."""


class A:
    length = staticmethod(len)
    name = classmethod(repr)


print(A.__dict__['length'], A.__dict__['name'])
