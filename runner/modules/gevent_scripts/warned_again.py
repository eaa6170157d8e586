"""Importing a compiled module of gevent changes the filters of warnings for a moment: warnings show again."""
import warnings

shown = []
warnings.showwarning = lambda *details, **more: shown.append(str(details[0]))


def warn():
    warnings.warn('once', DeprecationWarning)


for turn in range(3):
    warn()
    print(len(shown))
    if turn == 1:
        from gevent import monkey
        monkey.patch_all()

# prints:
# 1
# 1
# 2
