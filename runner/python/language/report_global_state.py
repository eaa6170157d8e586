# Module-level state changed by functions, with global and by mutation.
alive, started, log = True, 0, []
config = {"workers": 2, "names": ["a"]}


def stop():
    global alive
    alive = False
    log.append("stopped")


def start(n=None):
    global started
    for _ in range(n if n is not None else config["workers"]):
        started += 1
        log.append(f"start {started}")
    return started


def broken():
    started = "local only"
    return started


def configure(**changes):
    for key, value in changes.items():
        if key not in config:
            raise KeyError(f"unknown setting {key}")
        if isinstance(config[key], list):
            config[key] += value
        else:
            config[key] = value


print(start(), start(1), broken(), started)
configure(workers=3, names=["b", "c"])
try:
    configure(workers=9, other=1)
except KeyError as e:
    print("error", e, config["workers"])
loops = 0
while alive:
    loops += 1
    if loops == 3:
        stop()
print(loops, alive, start(), log[-2:], config, len(log))
