# SystemExit without code and with None exit with 0.
print("normal end")
raise SystemExit
