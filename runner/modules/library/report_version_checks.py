# Tests of version tuples and feature flags.
import sys
print(sys.version_info >= (3, 8), sys.version_info[0], sys.version_info.major,
    sys.version_info[:1] == (3,), isinstance(sys.version_info, tuple))
print((3, 8) < (3, 11), (3, 8, 18) < (3, 8), "3.11" < "3.8",
    tuple(map(int, "22.10.2".split("."))) > (21, 12), (3,) < (3, 0))
if sys.version_info < (3,):
    print("old")
elif sys.version_info[:2] >= (3, 8):
    print("new enough")


def parse(text):
    parts = []
    for part in text.split("."):
        digits = "".join(c for c in part if c.isdigit())
        parts.append(int(digits) if digits else 0)
    return tuple(parts)


versions = ["22.10.2", "21.12.0", "25.9.1", "24.11.1", "22.2.0", "22.10.10"]
print(sorted(versions), sorted(versions, key=parse), max(versions, key=parse))
features = {name: parse(v) >= (22, 10) for name, v in zip("abcd", versions)}
print(features, [k for k, v in features.items() if v], all(features.values()),
    any(features.values()))
print("%d.%d" % sys.version_info[:2] == "{0.major}.{0.minor}".format(sys.version_info),
    f"py{sys.version_info[0]}")
