import collections
import io
import pickle
import socket


class Restricted(pickle.Unpickler):
    def find_class(self, module, name):
        if module not in ("__main__", "builtins"):
            raise pickle.UnpicklingError("forbidden %s.%s" % (module, name))
        return super().find_class(module, name)


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


show(Restricted(io.BytesIO(pickle.dumps([1, {"a": 2}, len, range(3)]))).load)
show(Restricted(io.BytesIO(pickle.dumps(collections.deque()))).load)


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Thing(%s)" % self.name


STORE = {7: Thing("stored")}


class ByName(pickle.Pickler):
    def persistent_id(self, obj):
        return ("thing", 7) if getattr(obj, "name", None) == "stored" else None


class FromStore(pickle.Unpickler):
    def persistent_load(self, pid):
        return STORE[pid[1]]


file = io.BytesIO()
ByName(file).dump([Thing("own"), STORE[7], {"k": STORE[7]}])
file.seek(0)
read = FromStore(file).load()
print(read, read[1] is STORE[7], read[2]["k"] is STORE[7])
file.seek(0)
show(pickle.load, file)


class Overriding(pickle.Pickler):
    dispatch_table = {Thing: lambda thing: (Thing, ("by the table",))}

    def reducer_override(self, obj):
        if isinstance(obj, Thing) and obj.name == "first":
            return Thing, ("overridden",)
        return NotImplemented


file = io.BytesIO()
Overriding(file).dump((Thing("first"), Thing("other"), len, 5))
show(pickle.loads, file.getvalue())

# Several in one file: what one pickler wrote is remembered for the next.
file = io.BytesIO()
pickler, items = pickle.Pickler(file), ["s"]
for clear in (False, False, True):
    if clear:
        pickler.clear_memo()
    pickler.dump(items)
    print(file.tell())
file.seek(0)
unpickler = pickle.Unpickler(file)
first, second, third = unpickler.load(), unpickler.load(), unpickler.load()
print(first, second, third, first is second, first is third)
show(unpickler.load)
file = io.BytesIO()
for each in (1, [2, "x" * 300], {3: None}):
    pickle.dump(each, file)
file.seek(0)
print(pickle.load(file), len(pickle.load(file)[1]), file.tell(), pickle.load(file))
show(pickle.load, file)

show(pickle.load, io.BytesIO(pickle.dumps([1, 2, 3])[:-3]))
show(pickle.load, io.BytesIO(b"x"))
show(pickle.Unpickler, 5)
show(pickle.dump, 1, 5)
show(pickle.Pickler, io.BytesIO(), 9)
show(pickle.dumps, 1, -1)
show(pickle.dumps, socket.socket())


class Uninitialised(pickle.Unpickler):
    def __init__(self):
        pass


show(Uninitialised().load)


class Listed(list):
    def __reduce__(self):
        return Listed, (), {"state": 1}, iter([1, 2]), None


class Mapped(dict):
    def __reduce__(self):
        return Mapped, (), None, None, iter([("a", 1), ("b", 2)])


listed = pickle.loads(pickle.dumps(Listed()))
print(listed, listed.__dict__, pickle.loads(pickle.dumps(Mapped())), pickle.Pickler.__module__)
