# string.Formatter: the pieces of a format string, and subclasses that look fields up in their own way.
import string

for text in ('a{{b{x}', '{}', '{0.a[b]!r:>{w}}', 'plain', '}}', '{a[}]}'):
    print(list(string.Formatter().parse(text)))
for text in ('{', 'a}', '{x', '{x!', '{x!r', '{x!rr}', '{a{b}}', '{x:{', '{!x}'):
    try:
        print(list(string.Formatter().parse(text)))
    except ValueError as error:
        print(text, error)


class Missing(string.Formatter):

    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'<{key}>') if isinstance(key, str) else super().get_value(key, args, kwargs)

    def check_unused_args(self, used, args, kwargs):
        print(sorted(used, key=str), sorted(set(kwargs) - used))

    def convert_field(self, value, conversion):
        return value.upper() if conversion == 'u' else super().convert_field(value, conversion)


print(Missing().format('{} {} {name!u} {gone:>8}', 1, 2, name='n', other=3))
print(string.Formatter().format('{0[k]} {1.real:{width}} {0!r}', {'k': 'v'}, 5, width=4))
for text in ('{} {0}', '{0} {}', '{!x}'):
    try:
        print(string.Formatter().format(text, 1))
    except ValueError as error:
        print(error)
