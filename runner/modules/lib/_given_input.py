"""sys.stdin of a program that was started with a pipe, once all that comes through it is known."""
import _os
import io
import sys


def install():
    sys.stdin = sys.__stdin__ = io.TextIOWrapper(io.BytesIO(_os.standard_input()), encoding='utf-8')
