# After the star of an argument stands any expression; in a list only what binds closer than a comparison.


def show(*args, **kwargs):
    print(args, kwargs)


empty, full = [], [1, 2]
show(*empty or full, *full and empty)
show(*full if empty else (3,), **{} or {'key': 4})
show(*lambda: 0 if empty else full) if not full else show(*(lambda: full)())
show(*not empty and 'ab', *[*full, 5])
try:
    compile('[*empty or full]', 'listed', 'eval')
except SyntaxError as error:
    print('SyntaxError', error.msg)
