# A class body is a frame of its own.
class Outer:
    x = 1

    class Inner:
        y = [][5]
