# super() without arguments continues after the class that defines the method.
class A:
    def __init__(self, log):
        self.log = log
        log.append("A")

    def show(self):
        return "A.show"

    @classmethod
    def build(cls):
        return "A.build for " + cls.__name__

    @property
    def kind(self):
        return "kind A"


class B(A):
    def __init__(self, log):
        log.append("B before")
        super().__init__(log)
        log.append("B after")

    def show(self):
        return "B.show > " + super().show()

    @classmethod
    def build(cls):
        return "B.build > " + super().build()

    @property
    def kind(self):
        return "B of " + super().kind


class C(B):
    def show(self):
        return "C.show > " + super().show()


log = []
c = C(log)
print(log, c.show(), C.build(), c.kind)
print(super(C, c).show(), super(B, c).show(), super(B, C).build())
try:
    super(B, c).missing
except AttributeError as error:
    print(error)
try:
    super(C, B([])).show()
except TypeError as error:
    print(type(error).__name__)
