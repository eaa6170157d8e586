# pow() with three arguments asks the class of the first.


class Power:

    def __pow__(self, exponent, modulus=None):
        return 'power', exponent, modulus


print(pow(Power(), 2), pow(Power(), 2, 5), Power() ** 3)
print(pow(2, 10, 7), pow(3, -1, 7))
for arguments in ((2, 2.0, 3), (2, -1, 4), (2, 1, 0)):
    try:
        print(pow(*arguments))
    except (TypeError, ValueError) as error:
        print(error)
