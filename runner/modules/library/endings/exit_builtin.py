try:
    quit("leaving")
except SystemExit as error:
    print(repr(error), error.code)
exit(3)
