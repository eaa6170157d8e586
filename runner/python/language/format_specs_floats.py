# Format specifications of float.
values = (0.0, 1.0, -1.5, 3.14159265, 1234567.891, 1e-7, 1e22, 123456789012345680.0, float("inf"),
    float("nan"))
for spec in ("", ".0f", ".2f", "f", "e", ".1e", ".0e", "E", "g", ".3g", "G", ".10g", "10.2f",
        "<10.1f", "+.2f", "010.2f",
             ",.2f", "_.1f", "%", ".1%", "#.0f", "#g", " .1f", "^12.3", ".3", "+", "n"):
    print(repr(spec), [format(value, spec) for value in values])
print(format(-0.0, ".1f"), format(0.5, ".0f"), format(1.5, ".0f"), format(2.5, ".0f"),
    format(2.675, ".2f"))
print(format(1e100, "f")[:20], format(1e-10, ".3f"), format(-0.001, ".2f"), format(99.995, ".2f"),
    format(1e15, "g"))
print("%.3f" % 2.0005, "%.15g" % 0.1, "%.17g" % 0.1, "%.20f" % 0.1, format(0.1, ".30f"),
    format(1 / 3, ".5"))
print(format(123456.0, "g"), format(1234567.0, "g"), format(0.0001, "g"), format(0.00001, "g"),
    format(100.0, ".3"))
