# Results collected in lists and dicts by functions that share them.
results, errors = [], {}


def work(n, out=results):
    if n % 3 == 2:
        raise ValueError(f"bad item {n}")
    out.append((n, n ** 2))


for n in range(6):
    try:
        work(n)
    except ValueError as exc:
        errors[n] = exc
    else:
        print("ok", n)
    finally:
        print("done", n, len(results), len(errors))
print("results: %s" % results)
print("errors: %r" % errors)
print("total:", sum(square for _, square in results), "failed:", sorted(errors), "first:",
    results[0][1])
print({type(e).__name__: str(e) for e in errors.values()})
summary = ", ".join(f"{n}->{square}" for n, square in results) or "nothing"
print(summary)
assert len(results) + len(errors) == 6, (results, errors)
