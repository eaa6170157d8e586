"""Parameters that no function could have are refused; keywords only from 3.11 on."""
import inspect

Parameter = inspect.Parameter
for args, how in (('x y', {}), ('if', {}), (5, {}), ('a', {'kind': 9}), ('a', {'kind': 2, 'default': 1})):
    try:
        print(Parameter(args, how.pop('kind', 1), **how))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for parameters in ([('a', 3), ('b', 0)], [('a', 1, 1), ('b', 1)], [('a', 1), ('a', 1)]):
    try:
        inspect.Signature([Parameter(name, kind, **({'default': rest[0]} if rest else {}))
                           for name, kind, *rest in parameters])
    except ValueError as error:
        print(error)
one, other = inspect.signature(lambda *, a, b: 0), inspect.signature(lambda *, b, a: 0)
print(one == other, hash(one) == hash(other))
# prints:
# ValueError 'x y' is not a valid parameter name
# ValueError 'if' is not a valid parameter name
# TypeError name must be a str, not a int
# ValueError value 9 is not a valid Parameter.kind
# ValueError variadic positional parameters cannot have default values
# wrong parameter order: keyword-only parameter before positional-only parameter
# non-default argument follows default argument
# duplicate parameter name: 'a'
# True True
# prints on py3.8-gevent21.12 py3.10-gevent22.10
# ValueError 'x y' is not a valid parameter name
# if
# TypeError name must be a str, not a int
# ValueError value 9 is not a valid Parameter.kind
# ValueError variadic positional parameters cannot have default values
# wrong parameter order: keyword-only parameter before positional-only parameter
# non-default argument follows default argument
# duplicate parameter name: 'a'
# True True
