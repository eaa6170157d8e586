# super with one argument, what super objects show; bases given twice; names annotated in parentheses.
class A:
    def who(self):
        return 'A'


class B(A):
    def who(self):
        return 'B' + super().who()


B.above = super(B)
print(super(A), super(B, B()), super(B, B), super(B).__self__, super(B).__self_class__, super(B).__thisclass__)
print(B().above.who(), B().above, B.above)
for make in (lambda: super(1), lambda: super(B, 5), lambda: super(1, 2, 3), lambda: super(B).who, lambda: type('C',
                                                                                                               (A,
                                                                                                                A), {}),
             lambda: type('C', (A, B), {})):
    try:
        print(make())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
x: int = 1
(y): int = 2
print(x, y, __annotations__)
