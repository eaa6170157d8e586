"""Which command a shell that has nothing else to do becomes the program of, without a fork (bash 5.1 and later)."""


def _is_bare(tree):
    return tree[0] == 'simple' and not tree[4]


def ends_as_program(tree):
    """Whether bash becomes the program at the end of *tree*, its last line.  It looks at what that is made of and no
    deeper: a command without redirections, or the second of two parts with ; && or || between.
    """
    if tree[0] == 'list':
        items = tree[1]
        if len(items) > 1:
            return not items[-2][1] and not items[-1][1] and _is_bare(items[-1][0])
        tree, is_in_background = items[0]
        if is_in_background:
            return False
    return _is_bare(tree[2]) if tree[0] in ('and', 'or') else _is_bare(tree)


def subshell_ends_as_program(tree):
    """The same of what stands in ( ), where a command alone may have redirections."""
    return tree[0] == 'list' and len(tree[1]) == 1 and tree[1][0][0][0] == 'simple' or ends_as_program(tree)


def part_ends_as_program(tree):
    """The same of what bash has forked for: the text in $( ), or one of the commands of a pipeline."""
    while tree[0] == 'redirected':
        tree = tree[1]
    return ends_as_program(tree) if tree[0] == 'list' else tree[0] in ('simple', 'subshell')


def without_command(words):
    """The words after `command`, and whether that stood there: what they name is no function then, nor special."""
    is_plain = False
    while words[0] == 'command' and words[1:] and words[1][:1] != '-':
        words, is_plain = words[1:], True
    return words, is_plain
