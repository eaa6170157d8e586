"""Models gevent.util.GreenletTree: greenlets below those that spawned them, drawn with what each one does.

All versions.
"""
import pprint
import traceback

from greenlet import getcurrent

__name__ = 'gevent.util'  # what it defines is that one's

_INDENT = ' '


def _root_of(greenlet):
    while greenlet.parent is not None and not getattr(greenlet, 'greenlet_tree_is_root', False):
        greenlet = greenlet.parent
    return greenlet


def _spawner_of(greenlet):
    reference = getattr(greenlet, 'spawning_greenlet', None)
    return None if reference is None else reference()


class GreenletTree:
    DEFAULT_DETAILS = {'running_stacks': True, 'running_stack_limit': None, 'spawning_stacks': True, 'locals': True}

    is_current_tree = False

    def __init__(self, greenlet):
        self.greenlet = greenlet
        self.child_trees = []

    def add_child(self, tree):
        if tree is not self:
            self.child_trees.append(tree)

    @property
    def root(self):
        return self.greenlet.parent is None

    def __getattr__(self, name):
        return getattr(self.greenlet, name)

    @classmethod
    def _forest(cls):
        from gevent._greenlet_primitives import get_reachable_greenlets
        trees = {}
        roots = {}

        def tree_of(greenlet):
            if greenlet not in trees:
                trees[greenlet] = cls(greenlet)
                if _root_of(greenlet) is greenlet:
                    roots[greenlet] = trees[greenlet]
            return trees[greenlet]

        current = tree_of(_root_of(getcurrent()))
        current.is_current_tree = True
        for greenlet in get_reachable_greenlets():
            spawner = _spawner_of(greenlet)
            if spawner is None:  # a finished one counts as false
                spawner = _root_of(greenlet)
            tree_of(spawner).add_child(tree_of(greenlet))
        return roots, current

    @classmethod
    def forest(cls):
        return list(cls._forest()[0].values())

    @classmethod
    def current_tree(cls):
        return cls._forest()[1]

    def __str__(self):
        return self.format(False)

    def format(self, details=True):
        return '\n'.join(self.format_lines(details))

    def format_lines(self, details=True):
        wanted = dict(self.DEFAULT_DETAILS) if details else {}
        if isinstance(details, dict):
            wanted.update(details)
        return [text for _, text in self._lines(wanted, 0)]

    def _label(self):
        label = repr(self.greenlet)
        if self.greenlet:
            return label
        if not getattr(self.greenlet, 'ready', lambda: False)():
            return label + '; not running'
        label += '; finished'
        if self.greenlet.value is not None:
            return label + ' with value ' + repr(self.greenlet.value)[:30]
        error = getattr(self.greenlet, 'exception', None)
        return label if error is None else label + ' with exception ' + repr(error)

    def _data(self, details):
        """What is known of the greenlet, a line each."""
        lines = ['Parent: ' + repr(self.greenlet.parent)]
        if self.greenlet and details['running_stacks']:
            frame = self.greenlet.gr_frame
            lines.append('Running:')
            lines += ''.join(traceback.format_stack(frame, details['running_stack_limit'])).splitlines()
        spawned_at = getattr(self.greenlet, 'spawning_stack', None)
        if spawned_at is not None and details['spawning_stacks']:
            lines.append('Spawned at:')
            lines += ''.join(traceback.format_stack(spawned_at)).splitlines()
        tree_locals = getattr(self.greenlet, 'spawn_tree_locals', None)
        if tree_locals and tree_locals is not getattr(_spawner_of(self.greenlet), 'spawn_tree_locals', None):
            lines.append('Spawn Tree Locals')
            lines += pprint.pformat(tree_locals).splitlines()
        return lines + self._locals()

    def _locals(self):
        from gevent.local import all_local_dicts_for_greenlet
        found = all_local_dicts_for_greenlet(self.greenlet)
        lines = ['Greenlet Locals:'] if found else []
        for (kind, identity), values in found:
            if values:
                lines.append('  Local %s at %s' % (kind, hex(identity)))
                lines += ('    ' + pprint.pformat(values)).splitlines()
        return lines

    def _lines(self, details, depth):
        """Pairs: whether it is data of some greenlet, which no branch of the tree goes beside, and the text."""
        mark = ' ' if depth else ':'
        lines = [(False, self._label())]
        if details:
            lines += [(True, f'{_INDENT}{mark}    {line}') for line in self._data(details)]
        children = sorted(self.child_trees, key=lambda child: (
            getattr(child, 'minimal_ident', -1), getattr(child, 'ready', lambda: False)(), id(child.parent)))
        for child in children:
            (_, head), *rest = child._lines(details, depth + 1)
            lines.append((False, f'{_INDENT}+--- {head}'))
            is_last = child is children[-1]
            beside_data, beside = (' ', ' ') if is_last else (mark, '|')
            for is_data, text in rest:
                before = f'{beside_data}    ' if is_data else f'{beside}   '
                lines.append((is_data, _INDENT + before + text))
        return lines
