# logging.handlers: the rotator gets the newest file only; turns by the clock, and the files that they put away.
import datetime
import logging.handlers
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, 'svc.log')


def rotator(source, dest):
    print('rotator', os.path.basename(source), os.path.basename(dest))
    os.rename(source, dest)


h = logging.handlers.RotatingFileHandler(path, maxBytes=10, backupCount=3)
h.rotator, h.namer = rotator, lambda name: name + '.old'
for number in range(5):
    h.emit(logging.makeLogRecord({'msg': 'record%d' % number}))
h.close()
for name in sorted(os.listdir(folder)):
    with open(os.path.join(folder, name)) as file:
        print(name, file.read().split())
    os.remove(os.path.join(folder, name))
h = logging.handlers.RotatingFileHandler(path, maxBytes=3, backupCount=0)
for number in range(3):
    h.emit(logging.makeLogRecord({'msg': 'record%d' % number}))
h.close()
print(os.listdir(folder))

moment = 1683639000     # a Tuesday, 13:30
for when in ('S', 'M', 'H', 'D', 'W0', 'W1', 'W6', 'midnight'):
    for number in (1, 2):
        h = logging.handlers.TimedRotatingFileHandler(path, when=when, interval=number, utc=True, delay=True)
        print(when, number, h.interval, h.computeRollover(moment) - moment, h.suffix, h.extMatch.pattern)
for at in (datetime.time(12), datetime.time(13, 30), datetime.time(13, 30, 1)):
    for when in ('midnight', 'W1'):
        h = logging.handlers.TimedRotatingFileHandler(path, when=when, utc=True, delay=True, atTime=at)
        print(when, at, h.computeRollover(moment) - moment)
for bad in ('W', 'W9', 'X', 'SS'):
    try:
        logging.handlers.TimedRotatingFileHandler(path, when=bad, delay=True)
    except ValueError as error:
        print(error)
for name in ('svc.log.2023-05-01', 'svc.log.2023-05-02', 'svc.log.2023-05-03.gz', 'svc.2023-05-04.log', 'svc.log.notes',
        'svc.log.2023-05-05_1', 'other.2023-05-06'):
    open(os.path.join(folder, name), 'w').close()
for count in (0, 1, 9):
    h = logging.handlers.TimedRotatingFileHandler(path, when='midnight', backupCount=count, utc=True)
    print([os.path.basename(each) for each in h.getFilesToDelete()])
    h.namer = lambda name: name + '.gz'
    print([os.path.basename(each) for each in h.getFilesToDelete()])
    h.close()
h = logging.handlers.TimedRotatingFileHandler(path, when='D', backupCount=2, utc=True)
h.rolloverAt = 1683072000 + 86400
h.emit(logging.makeLogRecord({'msg': 'one'}))
h.close()
print(sorted(os.listdir(folder)))

h = logging.handlers.WatchedFileHandler(path)
for name in ('a', 'b'):
    h.emit(logging.makeLogRecord({'msg': name}))
    os.rename(path, path + name)
    open(path, 'w').close()     # another file of that name
h.emit(logging.makeLogRecord({'msg': 'c'}))
h.close()
for name in ('', 'a', 'b'):
    with open(path + name) as file:
        print(name, file.read().split())
