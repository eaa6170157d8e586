"""Models copy: containers and instances."""


def copy(x):
    hook = getattr(type(x), '__copy__', None)
    if hook is not None:
        return hook(x)
    if isinstance(x, (list, dict, set)):
        return x.copy()
    if isinstance(x, (int, float, str, bytes, tuple, frozenset, type)) or x is None or callable(x):
        return x
    made = type(x).__new__(type(x))
    made.__dict__.update(x.__dict__)
    return made


def deepcopy(x, memo=None):
    memo = {} if memo is None else memo
    if id(x) in memo:
        return memo[id(x)]
    if isinstance(x, list):
        made = memo[id(x)] = []
        made.extend(deepcopy(item, memo) for item in x)
        return made
    if isinstance(x, dict):
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if isinstance(x, tuple):
        return tuple(deepcopy(item, memo) for item in x)
    if isinstance(x, set):
        return {deepcopy(item, memo) for item in x}
    made = copy(x)
    if made is not x:
        memo[id(x)] = made
        made.__dict__.update({name: deepcopy(value, memo) for name, value in x.__dict__.items()})
    return made
