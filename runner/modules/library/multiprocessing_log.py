# multiprocessing: what processes log of their beginning and their end.
import logging
import multiprocessing
import sys


def work():
    print('working', flush=True)


def fail():
    sys.exit(3)


if __name__ == '__main__':
    logger = multiprocessing.get_logger()
    print(logger.name, logger.level, logger.propagate, logger.handlers)
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter('[%(levelname)s/%(processName)s] %(message)s'))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    for target in (work, fail):
        process = multiprocessing.get_context('fork').Process(target=target)
        process.start()
        process.join()
        print(process.exitcode, flush=True)
