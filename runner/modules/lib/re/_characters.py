"""Characters to a regular expression: the classes \\w, \\d and \\s, and which differ only in case."""

ASCII = 256


def is_word(char):
    return char.isalnum() or char == '_'


def is_ascii_word(char):
    return char.isascii() and is_word(char)


def ascii_lower(char):
    return char.lower() if char.isascii() else char


def lower(char):
    # One character, where a capital has a small letter with a sign.
    return char.lower()[0]


def caseless(char):
    """The same for all characters that IGNORECASE takes for one: those with one small letter or one capital."""
    return char.lower()[0].upper()


def in_either_case(char):
    small = lower(char)
    capital = small.upper()
    return (char, small, capital, capital.lower()) if len(capital) == 1 else (char, small)


def in_either_ascii_case(char):
    return (char, char.lower(), char.upper()) if char.isascii() else (char,)


BLANKS = ' \t\n\r\v\f'
_CLASSES = {'d': str.isdecimal, 'w': is_word, 's': str.isspace}
_ASCII_CLASSES = {'d': lambda char: char.isascii() and char.isdigit(), 'w': is_ascii_word,
                  's': lambda char: char in BLANKS}


def widened(test):
    """The test of a class, and of a single character in it also that for whatever differs from it only in case."""
    if isinstance(test, tuple) and test[0] == test[1]:
        folded = caseless(test[0])
        return [test, lambda char: caseless(char) == folded]
    return [test]


def class_test(letter, flags):
    classes = _ASCII_CLASSES if flags & ASCII else _CLASSES
    if letter in classes:
        return classes[letter]
    if letter.lower() in classes:
        positive = classes[letter.lower()]
        return lambda char: not positive(char)
    return None
