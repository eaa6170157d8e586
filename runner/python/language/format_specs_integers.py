# Format specifications of int.
for spec in ("", "d", "5", "<5", ">5", "^5", "=5", "05", "+", "-", " ", "+05", "*^7", "x", "X",
        "#x", "#X", "o",
             "#o", "b", "#b", "08b", "#010b", ",", "_", "_x", "c", "e", ".2e", "f", ".1f", "g", "%",
             ".1%", "n",
             "0=+6", "0<5", "x<5", "<", ">10,", "=+10", "#06x", "_b"):
    print(repr(spec), "|%s|" % format(42, spec), end=" ")
    try:
        print("|%s|" % format(-1234567, spec))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__)
print(format(True), format(True, "d"), format(False, "5"), format(True, "x"), format(10 ** 20, ","))
print("{:,}".format(999), "{:,}".format(-1000), "{:_}".format(10 ** 9), "{:010,}".format(1234))
for value, spec in ((5, "s"), (5, "q"), (5, ".2d"), (5, ".2"), (5, "5.2d"), (5, ",x"), (5, "+c"),
        ("x", "d"), ("x", "+"),
                    ("x", "=5"), ("x", ","), (1.5, "d"), (1.5, "x"), (5, "<<<"), (5, "5 ")):
    try:
        print(format(value, spec))
    except ValueError as error:
        print(value, spec, type(error).__name__)
