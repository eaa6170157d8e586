import signal

print(signal.Signals(2) is signal.SIGINT, signal.Signals['SIGTERM'], signal.SIGCHLD.name, len(signal.Signals))
print(signal.strsignal(2), signal.strsignal(signal.SIGKILL), [each.name for each in signal.Signals][:4])
try:
    signal.Signals(99)
except ValueError as error:
    print(error)
