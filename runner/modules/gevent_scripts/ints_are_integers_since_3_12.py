"""int has is_integer() as float has it, since 3.12."""
for number in (3, True, -2 ** 80, 2.5, 4.0):
    try:
        print(number.is_integer())
    except AttributeError as error:
        print(error)
# prints:
# True
# True
# True
# False
# True
# prints on py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10
# 'int' object has no attribute 'is_integer'
# 'bool' object has no attribute 'is_integer'
# 'int' object has no attribute 'is_integer'
# False
# True
