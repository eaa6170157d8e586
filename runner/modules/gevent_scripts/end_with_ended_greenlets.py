"""What has ended and signal handlers do not keep the main module's names at the end."""
# left out under AddressSanitizer: its frames keep what has died
import gevent
import signal


class Resource:
    def __del__(self):
        print('finalized')


def handler(*args):
    pass


def finish():
    return 1


signal.signal(signal.SIGTERM, handler)
resource = Resource()
done = gevent.spawn(finish)
done.join()
print('end', done.value)

# prints:
# end 1
# finalized
