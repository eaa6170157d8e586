"""From 3.13 on several days count, and old files are found by their dates; another's turn is left alone."""
# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import logging.handlers
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "svc.log")
moment = 1683639000     # a Tuesday, 13:30
for when in ("W0", "W1", "W6", "midnight", "D"):
    for number in (1, 2):
        h = logging.handlers.TimedRotatingFileHandler(path, when=when, interval=number, utc=True, delay=True)
        print(when, number, h.computeRollover(moment) - moment, h.extMatch.pattern)
for name in ("svc.log.2023-05-01", "svc.log.2023-05-02", "svc.log.2023-05-03.gz", "svc.2023-05-04.log",
             "svc.log.notes"):
    open(os.path.join(folder, name), "w").close()
h = logging.handlers.TimedRotatingFileHandler(path, when="midnight", backupCount=0, utc=True)
print([os.path.basename(each) for each in h.getFilesToDelete()])
h.namer = lambda name: name + ".gz"
print([os.path.basename(each) for each in h.getFilesToDelete()])
h.namer = None
h.rolloverAt = 1683072000 + 86400
h.emit(logging.makeLogRecord({"msg": "one"}))
h.rolloverAt = 1683072000 + 86400
h.emit(logging.makeLogRecord({"msg": "two"}))
h.close()
print(*sorted(os.listdir(folder)), sep="\n")
print(open(path).read().split())

# prints:
# W0 1 556200 (?<!\d)\d{4}-\d{2}-\d{2}(?!\d)
# W0 2 1161000 (?<!\d)\d{4}-\d{2}-\d{2}(?!\d)
# W1 1 37800 (?<!\d)\d{4}-\d{2}-\d{2}(?!\d)
# W1 2 642600 (?<!\d)\d{4}-\d{2}-\d{2}(?!\d)
# W6 1 469800 (?<!\d)\d{4}-\d{2}-\d{2}(?!\d)
# W6 2 1074600 (?<!\d)\d{4}-\d{2}-\d{2}(?!\d)
# midnight 1 37800 (?<!\d)\d{4}-\d{2}-\d{2}(?!\d)
# midnight 2 124200 (?<!\d)\d{4}-\d{2}-\d{2}(?!\d)
# D 1 86400 (?<!\d)\d{4}-\d{2}-\d{2}(?!\d)
# D 2 172800 (?<!\d)\d{4}-\d{2}-\d{2}(?!\d)
# ['svc.log.2023-05-01', 'svc.log.2023-05-02']
# ['svc.log.2023-05-03.gz']
# svc.2023-05-04.log
# svc.log
# svc.log.2023-05-01
# svc.log.2023-05-02
# svc.log.2023-05-03
# svc.log.2023-05-03.gz
# svc.log.notes
# ['one', 'two']
