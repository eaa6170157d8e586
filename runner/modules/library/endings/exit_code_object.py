# SystemExit with another object prints it.
raise SystemExit(["a list", 1])
