# /// case
# title = "A retrying callback that knows itself keeps its executor"
# topic = "pools"
# shows = "only a cycle of garbage holds the executor, so its worker never ends; from 3.13 on the exit waits for it"
# ///
"""A wrapper submits again from a callback that refers to itself. When the work is done, nothing but that cycle refers
to the executor, and the collector does not run any more: its worker goes on waiting for work. Up to 3.12 threading's
shutdown wakes it through the executors' own hook. From 3.13 on gevent's shutdown first waits for every thread.
"""
from gevent import monkey
monkey.patch_all()

from concurrent.futures import Future
from concurrent.futures import ThreadPoolExecutor

attempts = iter([OSError('not yet'), OSError('not yet'), 'done'])


def flaky():
    answer = next(attempts)
    if isinstance(answer, OSError):
        raise answer
    return answer


def submit_until_it_works(executor, function):
    outcome = Future()

    def retry(finished):
        if finished.exception():
            executor.submit(function).add_done_callback(retry)
        else:
            outcome.set_result(finished.result())

    executor.submit(function).add_done_callback(retry)
    return outcome


print(submit_until_it_works(ThreadPoolExecutor(1), flaky).result(5))
