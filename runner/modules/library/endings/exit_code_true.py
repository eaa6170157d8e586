# True counts as the number 1, large numbers are cut to eight bits.
raise SystemExit(256 + 7)
