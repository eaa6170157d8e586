# A format without a field is refused when the formatter is made.
import logging

for text, style in (('no field', '{'), ('no field', '$'), ('no field', '%'), ('{a-b}', '{'), ('%(x)z', '%'),
                    ('$bad-', '$'), ('{message', '{'), ('%(message)s', '%'), ('%(a)-10.3f', '%'), ('{a!x}', '{'),
                    ('{a:>10}', '{'), ('{a:q}', '{'), ('${x} $', '$'), ('$x $$', '$'), ('%(a)', '%')):
    try:
        print(text, type(logging.Formatter(text, style=style)).__name__)
    except ValueError as error:
        print(text, error)
print(logging.Formatter('plain', validate=False)._fmt)
