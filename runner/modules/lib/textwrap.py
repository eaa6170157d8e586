"""Models `textwrap`: dedent, indent, and filling to a width of whole words."""


def dedent(text):
    lines = text.split('\n')
    margin = None
    for line in lines:
        if line.strip():
            space = line[:len(line) - len(line.lstrip(' \t'))]
            if margin is None:
                margin = space
            while not space.startswith(margin):
                margin = margin[:-1]
    cut = len(margin or '')
    return '\n'.join(line[cut:] if line.strip() else '' for line in lines)


def indent(text, prefix, predicate=None):
    wanted = predicate or str.strip
    return ''.join(prefix + line if wanted(line) else line for line in text.splitlines(True))


def wrap(text, width=70, **kwargs):
    if kwargs:
        from _frames import unsupported
        unsupported(f"textwrap with {', '.join(kwargs)}")
    lines = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += ' ' + word
        else:
            lines.append(word)
    return lines


def fill(text, width=70, **kwargs):
    return '\n'.join(wrap(text, width, **kwargs))


def shorten(text, width, placeholder=' [...]'):
    words = text.split()
    if len(' '.join(words)) <= width:
        return ' '.join(words)
    while words and len(' '.join(words)) + len(placeholder) > width:
        words.pop()
    return ' '.join(words) + placeholder if words else placeholder.strip()
