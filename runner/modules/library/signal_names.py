# Signals know their names and what they mean.
import signal
for number in (1, 2, 6, 7, 14, 15, 17, 29, 34):
    print(repr(signal.Signals(number)), signal.strsignal(number))
print(signal.SIGCLD is signal.SIGCHLD or signal.SIGCLD == signal.SIGCHLD, signal.SIGPOLL == signal.SIGIO)
try:
    signal.strsignal(0)
except ValueError as error:
    print(error)
