# A key that is no string.
{(1, "a"): 2}[None, 3.5]
