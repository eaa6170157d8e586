# is compares objects, == asks them.
a = [1]
b = [1]
print(a == b, a is b, a is not b, a != b)
print(None is None, True is True, () == (), None == 0)


class Never:
    def __eq__(self, other):
        return False


never = Never()
print(never == never, never is never, never != never)
print(never in [never], [never] == [never], [never].index(never), [never].count(never))
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], nan != nan, {nan: 1} == {nan: 1})
print((nan,) == (nan,), float("nan") in [nan])


class Always:
    def __eq__(self, other):
        return True


print(Always() == 1, 1 == Always(), None == Always(), Always() is None)
print(3 in [Always()], [1, 2] == [Always(), 2])
print(1 == 1.0, "1" == 1, b"a" == "a", [] == (), {} == set())
print(True == 1, False == 0, True == 2)
