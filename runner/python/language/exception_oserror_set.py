# errno and strerror can be set; str() shows them, args stay.
error = OSError(2, 'No such file')
error.errno = 5
print(error, error.errno, error.args)
error.strerror = 'other'
print(error)
plain = OSError('only words')
print(plain, plain.errno, plain.strerror)
