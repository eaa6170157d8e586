# A message of several lines is printed as it is.
def report(problems):
    raise RuntimeError("several problems:\n" + "\n".join("  - " + p for p in problems) + "\nthat is all")


report(["first", "second"])
