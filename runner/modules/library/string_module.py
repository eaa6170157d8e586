# Constants and the template of string.
import string
print(string.ascii_lowercase, string.ascii_uppercase[:5], string.digits, string.hexdigits,
    string.octdigits, repr(string.whitespace))
print(len(string.punctuation),
    string.ascii_letters == string.ascii_lowercase + string.ascii_uppercase,
    "!" in string.punctuation)
print(string.capwords("some more  words"),
    "".join(c for c in "a-b_c 1" if c in string.ascii_letters + string.digits))
print(string.Template("$who has ${n} $$").substitute(who="she", n=3),
    string.Template("$a $b").safe_substitute(a=1))
try:
    string.Template("$missing").substitute()
except KeyError as error:
    print(repr(error))
