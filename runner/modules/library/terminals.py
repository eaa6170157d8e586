# Pseudo terminals: lines and echoes, raw bytes, sizes, children on terminals of their own.
import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
import tty


def refused(function, *args):
    try:
        print('done', function(*args))
    except (OSError, termios.error) as error:
        print(type(error).__name__, error)


def read_all(fd):
    data = b''
    while True:
        try:
            piece = os.read(fd, 1024)
        except OSError as error:
            return data, error.errno
        data += piece


def shown():
    """On the terminal; a real one shows it by and by."""
    data = b''
    while select.select([master], [], [], 0.02)[0]:
        data += os.read(master, 100)
    return data


def typed(data):
    os.write(master, data)
    return shown()


def polled():
    return [events for _fd, events in poll.poll(0)]


master, slave = os.openpty()
print(os.isatty(master), os.isatty(slave), os.ttyname(slave).startswith('/dev/pts/'), os.ttyname(master))
print(os.get_terminal_size(slave), os.fstat(slave).st_mode >> 12)
os.write(slave, b'a\nb\n')
print(shown())
print(typed(b'hello\n'), os.read(slave, 100))
print(typed(b'par'), select.select([slave], [], [], 0))
print(typed(b't\x7fx\x04'), os.read(slave, 2), os.read(slave, 100))
os.write(master, b'\x04')
print(select.select([slave], [], [], 1)[0] == [slave], os.read(slave, 10))
print(typed(b'ab\x15cd\r'), os.read(slave, 10))
print(typed(b'ab cd\x17ef\x01\tg\n'), os.read(slave, 20))
print(typed(b'one\ntwo\n'), os.read(slave, 100), os.read(slave, 100))
print(typed(b'l\x03x\n'), os.read(slave, 100))
print(typed(b'l\x16\x03x\n'), os.read(slave, 100))
mode = termios.tcgetattr(slave)
print(mode[0] & termios.ICRNL > 0, mode[1] & termios.ONLCR > 0, mode[3] & termios.ECHO > 0, mode[6][termios.VEOF])
mode[3] &= ~(termios.ECHO | termios.ICANON)
termios.tcsetattr(slave, termios.TCSANOW, mode)
os.write(master, b'raw')
print(os.read(slave, 2), os.read(slave, 10), select.select([master], [], [], 0))
tty.setraw(slave)
mode = termios.tcgetattr(slave)
print(mode[1] & termios.OPOST, mode[6][termios.VMIN])
os.write(slave, b'x\ny')
os.write(master, b'\x03\r\n')
print(shown(), os.read(slave, 10))
os.write(master, b'thrown away')
time.sleep(0.02)
termios.tcflush(slave, termios.TCIFLUSH)
print(select.select([slave], [], [], 0))
fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 80, 0, 0))
print(os.get_terminal_size(master), struct.unpack('HHHH', fcntl.ioctl(master, termios.TIOCGWINSZ, b'\0' * 8)))
termios.tcsetwinsize(master, (10, 20))
print(termios.tcgetwinsize(slave))
refused(os.lseek, slave, 0, 0)
poll = select.poll()
poll.register(master)
print(polled())
again = os.open(os.ttyname(slave), os.O_RDWR | os.O_NOCTTY)
os.close(slave)
os.write(again, b'last')
os.close(again)
print(polled(), os.read(master, 10))
refused(os.read, master, 10)
os.close(master)
master, slave = os.openpty()
os.close(master)
poll = select.poll()
poll.register(slave)
print(polled(), os.read(slave, 10))
refused(os.write, slave, b'x')
reads, writes = os.pipe()
for each in (termios.tcgetattr, os.ttyname, os.get_terminal_size):
    refused(each, reads)
os.write(writes, b'12345')
print(os.isatty(reads), struct.unpack('i', fcntl.ioctl(reads, termios.FIONREAD, b'\0' * 4)))
os.environ['COLUMNS'], os.environ['LINES'] = '33', '7'
print(shutil.get_terminal_size(), flush=True)

pid, fd = pty.fork()
if not pid:
    print('child', os.isatty(0), sys.stdin.isatty(), os.getsid(0) == os.getpid(), os.tcgetpgrp(0) == os.getpid(),
          flush=True)
    print('hello', input('name? '), flush=True)
    os._exit(3)
asked = b''
while not asked.endswith(b'name? '):
    asked += os.read(fd, 100)
os.write(fd, b'Bob\n')
print(asked, read_all(fd), os.waitpid(pid, 0)[1])
pid, fd = pty.fork()
if not pid:
    os.execvp('sh', ['sh', '-c', 'test -t 0 && echo tty; echo err >&2; read x; echo "got $x"'])
time.sleep(0.2)
os.write(fd, b'data\n')
print(read_all(fd), os.waitpid(pid, 0)[1])
pid, fd = pty.fork()
if not pid:
    signal.signal(signal.SIGINT, lambda *args: (os.write(1, b'interrupted\n'), os._exit(5)))
    os.write(1, b'ready\n')
    time.sleep(10)
    os._exit(1)
print(os.read(fd, 100))     # ready
os.write(fd, b'\x03')
print(read_all(fd), os.waitpid(pid, 0)[1])
pid, fd = pty.fork()
if not pid:
    os.write(1, b'ready')
    time.sleep(10)
    os._exit(1)
os.read(fd, 100)
os.close(fd)
print('hung up', os.waitpid(pid, 0)[1], flush=True)
print(pty.spawn(['sh', '-c', 'echo hi; exit 4']), flush=True)
code = 'import sys; print("from a child", sys.stdout.isatty())'
pty.spawn([sys.executable, '-c', code], lambda fd: os.read(fd, 1024).upper())
master, slave = os.openpty()
code = 'import os, sys; print(sys.stdin.isatty(), os.isatty(1)); print(repr(input()))'
process = subprocess.Popen([sys.executable, '-c', code], stdin=slave, stdout=slave, stderr=slave)
os.close(slave)
os.write(master, b'line\n')
process.wait()
print(read_all(master))
