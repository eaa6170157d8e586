# The signals of Linux as an enumeration, their aliases and what they are called.
import signal

print(len(list(signal.Signals)) == len(signal.Signals), [s.name for s in signal.Signals][:4])
print(signal.SIGCLD is signal.SIGCHLD, signal.SIGPOLL.name, signal.Signals['SIGIOT'], signal.Signals(15).name)
names = {getattr(signal, name): name[3:].lower() for name in dir(signal) if name[:3] == 'SIG' and name[3] != '_'}
print(names[1], names[21], names[22], names[28], repr(signal.SIGWINCH), repr(signal.SIG_DFL), signal.SIG_IGN.name)
print([signal.strsignal(number) for number in (1, 2, 9, 11, 15, 17, 21, 31)])
print(signal.SIGINT in signal.Signals, signal.SIGINT == 2, '%d %s' % (signal.SIGINT, signal.SIGINT.name))
for bad in (lambda: signal.Signals(99), lambda: signal.Signals['SIGNONE'], lambda: signal.strsignal(70)):
    try:
        print(bad())
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
print(signal.SIGINT in signal.valid_signals(), sorted(signal.valid_signals())[:2])
for number in (6, 7, 29, 34):
    print(repr(signal.Signals(number)), signal.strsignal(number))
