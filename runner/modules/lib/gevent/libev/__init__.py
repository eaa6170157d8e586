"""Models gevent.libev: the package of the loop in C.  All versions."""
