# Formatting of results in aligned tables and key=value lines.
rows = [("py3.8-gevent21.12", 0.3, True, 0), ("py3.12-gevent25.9", 0.30041, True, None),
    ("py3.13", 0.0, False, 1)]
print("| {:<20} | {:>8} | {:^8} | {:>4} |".format("pair", "join", "is_alive", "exit"))
print("|" + "-" * 22 + "|" + "-" * 10 + "|" + "-" * 10 + "|" + "-" * 6 + "|")
for pair, elapsed, alive, code in rows:
    print("| {:<20} | {:>7.2f}s | {!s:^8} | {!r:>4} |".format(pair, elapsed, alive, code))
for pair, elapsed, alive, code in rows:
    print("%-20s join=%5.1fms alive=%-5s exit=%s" % (pair[:12], elapsed * 1000, alive,
        "-" if code is None else code))
for index, (pair, *rest) in enumerate(rows, 1):
    print(f"{index}. {pair:.<25}{rest[0]:.>10.3e} {', '.join(map(repr, rest[1:]))}")
width = max(len(r[0]) for r in rows)
print("\n".join(f"{r[0]:>{width}}: {'#' * int(r[1] * 20):<8}|" for r in rows))
print("{0:*^{w}}|{1:+.1%}|{2:,}|{2:e}|{name!r:>8}".format("mid", 0.256, 1234567, w=9, name="n"))
print(" ".join("%s=%s" % kv for kv in sorted(dict(b=2, a=1, c=[3]).items())), "{}-{}".format(*"xy"),
    "{k}".format(**{"k": 5}))
print(str([round(r[1], 2) for r in rows]).ljust(20, ".") + "|", repr("tab\tend"), "%s" % (rows[2],),
    sep="\n")
