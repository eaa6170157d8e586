"""auto() goes on from any number before 3.11, warns of unequal ways in 3.11, takes the largest one since 3.13."""
import enum
import warnings


def members(*values):
    names = enum.EnumMeta.__prepare__('Made', (enum.Enum,))
    for number, value in enumerate(values):
        names[f'm{number}'] = value
    return [each.value for each in enum.EnumMeta('Made', (enum.Enum,), names)]


for values in ((enum.auto(), 'text', enum.auto()), (5, 3, enum.auto()), ((1, 2), enum.auto()), (7, enum.auto()),
               ('only', enum.auto())):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            print(members(*values))
        except TypeError as error:
            print(error)
    for each in caught:
        print(each.category.__name__, each.lineno, str(each.message).split()[-4:])
# prints:
# unable to sort non-numeric values
# [5, 3, 6]
# unable to increment (1, 2)
# [7, 8]
# unable to increment 'only'
# prints on py3.8-gevent21.12 py3.10-gevent22.10
# [1, 'text', 2]
# [5, 3, 4]
# [(1, 2), 1]
# [7, 8]
# ['only', 1]
# prints on py3.11-gevent22.10
# [1, 'text', 2]
# DeprecationWarning 9 ['enum', 'incremented', 'by', '1']
# [5, 3, 4]
# DeprecationWarning 9 ['enum', 'incremented', 'by', '1']
# [(1, 2), 1]
# DeprecationWarning 9 ['enum', 'incremented', 'by', '1']
# [7, 8]
# ['only', 1]
# DeprecationWarning 9 ['enum', 'incremented', 'by', '1']
# prints on py3.12-gevent25.9
# [1, 'text', 2]
# DeprecationWarning 9 ['enum', 'incremented', 'by', '1']
# [5, 3, 6]
# DeprecationWarning 9 ['enum', 'incremented', 'by', '1']
# [(1, 2), 1]
# DeprecationWarning 9 ['enum', 'incremented', 'by', '1']
# [7, 8]
# ['only', 1]
# DeprecationWarning 9 ['enum', 'incremented', 'by', '1']
