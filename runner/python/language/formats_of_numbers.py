# Floats as str() shows them, with so many digits; whole quotients of floats; numbers by % with a precision; tabs.
VALUES = 0.0, 7.0, 65.5, 1e-7, 3.14159, 1e22, 123456.789, 0.5, 100.0, 1e15, 1e16, -0.0, float('inf'), float('nan')
FORMS = ('.0', '.1', '.2', '.3', '.17', '#.0', '#.2', '#', '#.3g', '#g', '#e', '#.0e', '.0g', 'n', '.2n', '#n', '08.1',
         ',.0')
for value in VALUES:
    print(value, [format(value, form) for form in FORMS])
for a in 2.543396626895032e16, -1.3372889216211712e16, 1.0, -1.0, 7.5, -7.5, 1e300, 5e-324, 0.0, -0.0, 6.6:
    print(a, [(a // b, a % b, divmod(a, b)) for b in (3, -3, 0.1, -7.0, 1e-300, 2.2, float('inf'))])
for form in '%+.0X', '%.5x', '%#.5x', '%#.3o', '%#X', '%06.3d', '%-8.4dx', '% .3d', '%#.0f', '%.3s':
    print(form, '|' + form % 255 + '|', '|' + form % -10 + '|')
for text in 'é\tb', 'ab\té\tc', 'x\n\té', '\t', 'abcdefgh\ti':
    print(repr(text.expandtabs()), repr(text.expandtabs(3)), repr(text.expandtabs(0)))
