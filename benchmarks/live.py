"""Times on the interpreter that runs this what the benchmarks time on ours; prints one JSON object.

usage: live.py EVALUATOR_PROGRAMS_H CASES_FOLDER

Seconds of processor time for each operation, the least of several rounds, so that a busy machine shows less.
The cases of the sample are run as programs of their own, by the clock on the wall: they really sleep.
"""
import json
import os
import re
import subprocess
import sys
import time

ROUNDS = 7
SAMPLED_CASES = 12


def least(operation, operations):
    best = None
    for _ in range(ROUNDS):
        begun = time.process_time()
        operation()
        spent = (time.process_time() - begun) / operations
        best = spent if best is None else min(best, spent)
    return best


def evaluator_programs(path):
    with open(path) as header:
        found = re.findall(r'\{"(\w+)", R"py\((.*?)\)py"\}', header.read(), re.S)
    times = {}
    for name, text in found:
        code = compile(text, name, 'exec')
        times['evaluator/' + name] = least(lambda code=code: exec(code, {'__name__': '__main__'}), 1)
    return times


def hub_operations():
    import gevent
    from gevent.event import Event

    def sleepers(count, rounds, seconds):
        def run():
            gevent.joinall([gevent.spawn(lambda: [gevent.sleep(seconds) for _ in range(rounds)]) for _ in range(count)])
        return least(run, count * rounds)

    def handoff(rounds=2000):
        ping, pong = Event(), Event()

        def answer():
            for _ in range(rounds):
                ping.wait()
                ping.clear()
                pong.set()

        other = gevent.spawn(answer)
        for _ in range(rounds):
            ping.set()
            pong.wait()
            pong.clear()
        other.join()

    times = {'hub/sleep0/%d' % n: sleepers(n, 20000 // n, 0) for n in (2, 10, 100)}
    times['hub/handoff'] = least(handoff, 2 * 2000)
    times['hub/spawn_join'] = least(lambda: [gevent.spawn(int).join() for _ in range(1000)], 1000)
    return times


def sampled_cases(folder):
    names = sorted(name for name in os.listdir(folder) if re.match(r'\d+-.*\.py$', name))
    sample = names[::max(1, len(names) // SAMPLED_CASES)]
    begun = time.perf_counter()
    for name in sample:
        try:
            subprocess.run([sys.executable, os.path.join(folder, name)], timeout=5,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            pass
    return {'live/case': (time.perf_counter() - begun) / len(sample), 'live/sample': len(sample)}


def main():
    programs, cases = sys.argv[1:]
    times = {'python': sys.version.split()[0]}
    times.update(evaluator_programs(programs))
    try:
        import gevent
        times['gevent'] = gevent.__version__
        times.update(hub_operations())
        times.update(sampled_cases(cases))
    except ImportError:
        times['gevent'] = None
    print(json.dumps(times))


main()
