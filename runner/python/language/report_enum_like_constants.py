# Constants in classes, flags by bits and state machines by dicts.
class State:
    NEW, RUNNING, DONE, FAILED = range(4)
    names = {v: k for k, v in list(locals().items()) if isinstance(v, int)}


class Flags:
    SOCKET = 1 << 0
    THREAD = 1 << 1
    TIME = 1 << 2
    ALL = SOCKET | THREAD | TIME

    @classmethod
    def describe(cls, value):
        parts = [k for k, v in vars(cls).items() if isinstance(v,
            int) and v & value and v != cls.ALL]
        return "|".join(parts) or "none"


transitions = {State.NEW: {"start": State.RUNNING}, State.RUNNING: {"end": State.DONE,
    "fail": State.FAILED}}


def run(*events):
    state, seen = State.NEW, []
    for event in events:
        try:
            state = transitions[state][event]
        except KeyError as e:
            seen.append(f"no {e} from {State.names[state]}")
            continue
        seen.append(State.names[state])
    return seen


print(run("start", "end"), run("end", "start", "fail", "start"))
print(Flags.describe(5), Flags.describe(Flags.ALL & ~Flags.TIME), Flags.describe(0), bin(Flags.ALL),
    f"{Flags.ALL:#06b}")
print(sorted(State.names.items()), State.DONE == 2, Flags.ALL ^ Flags.THREAD)
