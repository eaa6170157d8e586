"""The names of signals, as shells and programs know them."""

NAMES = ('EXIT', 'HUP', 'INT', 'QUIT', 'ILL', 'TRAP', 'ABRT', 'BUS', 'FPE', 'KILL', 'USR1', 'SEGV', 'USR2', 'PIPE',
         'ALRM', 'TERM', 'STKFLT', 'CHLD', 'CONT', 'STOP', 'TSTP', 'TTIN', 'TTOU', 'URG', 'XCPU', 'XFSZ', 'VTALRM',
         'PROF', 'WINCH', 'IO', 'PWR', 'SYS')


def number_of(text):
    """Of a name or number; None if there is no such signal."""
    if text.isdigit():
        return int(text) if int(text) <= 64 else None
    name = text.upper()
    name = name[3:] if name.startswith('SIG') else name
    return NAMES.index(name) if name in NAMES else None
