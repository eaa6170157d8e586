"""How traceback shows an exception together with those behind it and, in groups, within it."""
import sys

import _frames


def last_lines(exception, traceback=None):
    text = _frames.format_exception_only(exception, traceback)
    lines = text.splitlines(True) if isinstance(exception, SyntaxError) else [text]
    notes = getattr(exception, '__notes__', None) if sys.version_info >= (3, 11) else None
    if isinstance(notes, (list, tuple)):
        for note in notes:
            lines.extend(line + '\n' for line in str(note).split('\n'))
    elif notes is not None:
        lines.append(repr(notes) + '\n' * (sys.version_info >= (3, 12)))
    return lines


def _earlier(exception, seen):
    """The exception that is shown before this one, and what stands between them."""
    # Asked for first since 3.10, as messages tell about what is no exception.
    is_alone = sys.version_info >= (3, 10) and exception.__suppress_context__
    if exception.__cause__ is not None:
        found = exception.__cause__
        between = '\nThe above exception was the direct cause of the following exception:\n\n'
    elif exception.__context__ is not None and not (is_alone or exception.__suppress_context__):
        found = exception.__context__
        between = '\nDuring handling of the above exception, another exception occurred:\n\n'
    else:
        return None, None
    return (None, None) if any(found is each for each in seen) else (found, between)


class Depth:
    """How deep in groups what is shown stands, and what stands at the margin for it."""

    def __init__(self, limit, chain, format_tb, max_group_width=15, max_group_depth=10):
        self.most = max_group_width     # as many exceptions of a group are shown, and groups in groups so deep
        self.deepest = max_group_depth
        self._limit = limit
        self.chain = chain
        self._format_tb = format_tb
        self.groups = 0

    def frames(self, tb):
        return self._format_tb(tb, self._limit)

    def margin(self):
        return ' ' * (2 * self.groups)

    def shown(self, texts, sign='|'):
        if not self.groups:
            return texts
        margin = f'{self.margin()}{sign} '
        return [margin + text.replace('\n', '\n' + margin)[:-len(margin)] for text in texts]


def is_group(exception):
    return sys.version_info >= (3, 11) and hasattr(exception, 'derive') and hasattr(exception, 'exceptions')


def format_chain(exception, tb, depth, seen):
    """The texts of an exception, with the frames of *tb*, and of those behind it."""
    lines = []
    found, between = _earlier(exception, seen) if depth.chain else (None, None)
    if found is not None:
        lines = format_chain(found, found.__traceback__, depth, seen + [found]) + depth.shown([between])
    frames = depth.frames(tb)
    if is_group(exception):
        return lines + _format_group(exception, depth, frames)
    if frames:
        lines += depth.shown(['Traceback (most recent call last):\n'])
    return lines + depth.shown(frames + last_lines(exception, tb))


_GROUP_END = '+' + '-' * 36 + '\n'


def _format_group(group, depth, frames):
    if depth.groups > depth.deepest:
        return depth.shown([f'... (max_group_depth is {depth.deepest})\n'])
    outermost = not depth.groups
    depth.groups += outermost
    lines = []
    if frames:
        lines += depth.shown(['Exception Group Traceback (most recent call last):\n'], '+' if outermost else '|')
        lines += depth.shown(frames)
    lines += depth.shown(last_lines(group))
    members = group.exceptions
    for place, member in enumerate(members[:depth.most + 1]):
        left_out = place == depth.most
        title = '...' if left_out else str(place + 1)
        lines.append(f"{depth.margin()}{'+-' if place == 0 else '  '}+---------------- {title} ----------------\n")
        depth.groups += 1
        if left_out:
            more = len(members) - depth.most
            lines += depth.shown([f"and {more} more exception{'s' if more > 1 else ''}\n"])
        else:
            lines += format_chain(member, member.__traceback__, depth, [member])
        if place == min(len(members) - 1, depth.most) and not lines[-1].endswith(_GROUP_END):
            lines.append(depth.margin() + _GROUP_END)
        depth.groups -= 1
    depth.groups -= outermost
    return lines
