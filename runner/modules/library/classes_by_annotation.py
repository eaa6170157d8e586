from collections import ChainMap, UserDict, namedtuple
from functools import singledispatch
from typing import NamedTuple, TypedDict


class Job(NamedTuple):
    """A job."""
    name: str
    retries: int = 3

    def label(self):
        return f"{self.name}/{self.retries}"


job = Job("a")
print(job, job.label(), job._asdict(), job[1], job == ("a", 3), Job.__doc__, Job._fields, job._replace(retries=1))
name, retries = job
print(name, retries, isinstance(job, tuple), Job.__name__)


class Options(TypedDict, total=False):
    port: int


print(Options(port=1), Options(port=2)["port"])


@singledispatch
def show(value):
    return "object"


@show.register
def _(value: int):
    return "int"


@show.register(list)
def _(value):
    return "list"


print(show(1), show([]), show("x"), show(True))
chain = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(chain["a"], chain["b"], dict(chain), chain, chain.new_child({"a": 0})["a"], sorted(chain.items()))


class Lowered(UserDict):
    def __setitem__(self, key, item):
        super().__setitem__(key.lower(), item)


lowered = Lowered(A=1)
lowered["B"] = 2
print(lowered, dict(lowered), lowered.get("a"), "A" in lowered, len(lowered), lowered.pop("a"), lowered == {"b": 2})
Point = namedtuple("Point", "x y")
print(Point(1, y=2))
