# Expressions of all kinds inside f-strings.
name, n, x = "world", 42, 3.14159
print(f"hello {name}", f"{n}", f"{n + 1} {n * 2}", f"{name!r} {name!s} {name!a}", f"{x:.2f}")
print(f"{{literal}} {{{n}}} {{{{}}}}", f"{n:5}|{n:<5}|{n:^5}|{n:05}", f"{name:>10}|{name!r:>10}")
print(f"{'quoted'} {name.upper()} {name[0]} {name[1:3]} {len(name)}", f'{"double"}', f"{'a' 'b'}")
print(f"{[i for i in range(3)]} {(lambda v: v * 2)(4)} { {'k': 1}['k'] } {({1: 2})}")
print(f"{n if n > 1 else 0} {n > 1 and 'yes'} {not n} {-n} {n, x} {()} {[]}")
width, precision = 10, 3
print(f"{x:{width}.{precision}f}|{x:{width}}|{name:{'>'}{width}}|{n:{'0' + str(width)}}")
print(f"" == "", f"plain" + f"{n}", f"{n}" "joined" f"{n}", rf"raw\n{n}", fr"\t{n}")
print(f"""triple {
    n
} lines""", f"{n}\n{n}\t|", f"{n=}", f"{n = }", f"{name=}", f"{n+1=}", f"{x=:.2f}", f"{name=!s}")
print(f"{ n }", f"{n:}", f"{'%d' % n}", f"{'{}'.format(n)}", f"{None} {True} {...}")
print(f"{n:x} {n:#x} {n:b} {n:o} {n:e} {n:,} {n:+} {n!s:>5}")
table = {"key": [1, 2], "other": {"deep": "found"}}
print(f"{table['key'][1]} {table['other']['deep']} {table.get('none')}")
