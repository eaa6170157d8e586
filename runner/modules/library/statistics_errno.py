import errno
import statistics

print(statistics.mean([1, 2, 3]), statistics.mean([1, 2]), statistics.mean([1.5, 2.5]), statistics.median([3, 1, 2]))
print(statistics.median([4, 1, 2, 3]), round(statistics.stdev([1, 2, 4, 9]), 9), statistics.mode('aab'))
print(statistics.fmean([1, 2]), round(statistics.pstdev([1, 2, 4]), 9), statistics.variance([1, 2, 3]))
try:
    statistics.mean([])
except statistics.StatisticsError as error:
    print(error)
print(errno.errorcode[111], errno.ESRCH, errno.ECONNRESET, errno.EWOULDBLOCK == errno.EAGAIN, errno.ENOTEMPTY)
print(errno.errorcode[errno.EADDRINUSE], errno.EINPROGRESS, errno.EALREADY, errno.ENOSPC)
