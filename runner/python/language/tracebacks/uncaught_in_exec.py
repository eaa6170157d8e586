def outer():
    exec("def inner():\n    raise ValueError('inside')\ninner()")


outer()
