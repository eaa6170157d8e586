"""Models `ast.literal_eval`; trees are left out."""
import re as _re
import sys as _sys

import _unmodelled
from _frames import unsupported as _unsupported

_TOKEN = _re.compile(
    r'''(?P<blank>(?:[ \t\r\n\f]|\\\n|\#[^\n]*)+)'''
    r'''|(?P<text>(?:[rR]|[uU]|[bB]|[bB][rR]|[rR][bB])?(?:"""(?:[^\\]|\\.|\\\n)*?"""|\'\'\'(?:[^\\]|\\.|\\\n)*?\'\'\''''
    r'''|"(?:[^"\\\n]|\\.|\\\n)*"|'(?:[^'\\\n]|\\.|\\\n)*'))'''
    r'''|(?P<number>0[xXoObB][0-9a-fA-F_]+|(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)(?:[eE][+-]?[0-9_]+)?)'''
    r'''|(?P<constant>(?:True|False|None)(?![A-Za-z0-9_]))'''
    r'''|(?P<empty_set>set\(\))'''
    r'''|(?P<sign>[+-])|(?P<mark>[][(){},:])''')


def literal_eval(node_or_string):
    if not isinstance(node_or_string, str):
        _unsupported('ast.literal_eval() of a tree')
    text = node_or_string.lstrip(' \t') if _sys.version_info >= (3, 10) else node_or_string
    compiled = compile(text, '<unknown>', 'eval')
    if not _is_literal(text):
        _refuse(text)
    return eval(compiled, {'__builtins__': {'set': set}})


def _is_literal(text):
    """Whether there is nothing but literals and what holds them; that they stand well has been looked at."""
    before, at = '', 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            return False
        kind, at = found.lastgroup, found.end()
        if kind == 'blank':
            continue
        if kind == 'empty_set' and _sys.version_info < (3, 9):
            return False
        # A sign belongs to a number, and an operator or a call is nothing of a literal.
        if before == 'sign' and kind != 'number':
            return False
        if before in ('text', 'number', 'constant', 'empty_set', 'closed') and (
                kind == 'sign' or found.group() in ('(', '[', '{')):
            return False
        before = 'closed' if found.group() in (')', ']', '}') else kind
    return True


class _Unsaid:
    """A message that names a node of the tree, for who does not look at it."""

    def __str__(self):
        _unsupported('ast.literal_eval(): the message about what is no literal')

    __repr__ = __str__


def _refuse(text):
    if not text.strip().isidentifier():
        raise ValueError(_Unsaid())
    name = text.strip()
    if _sys.version_info >= (3, 14):
        shown = f'Name(id={name!r}, ctx=Load())'
    else:
        shown = f"<{'ast' if _sys.version_info >= (3, 9) else '_ast'}.Name object at 0x{id(text):x}>"
    line = ' on line 1' if _sys.version_info >= (3, 10) else ''
    raise ValueError(f'malformed node or string{line}: {shown}')


__getattr__ = _unmodelled.attribute(globals(), {'trees are not modelled': (
    'parse', 'dump', 'unparse', 'walk', 'iter_child_nodes', 'iter_fields', 'get_docstring', 'get_source_segment',
    'fix_missing_locations', 'increment_lineno', 'copy_location', 'compare', 'NodeVisitor', 'NodeTransformer', 'AST',
    'Module', 'Expression', 'Interactive', 'FunctionDef', 'AsyncFunctionDef', 'ClassDef', 'Return', 'Delete', 'Assign',
    'AugAssign', 'AnnAssign', 'For', 'While', 'If', 'With', 'Raise', 'Try', 'Assert', 'Import', 'ImportFrom', 'Global',
    'Nonlocal', 'Expr', 'Pass', 'Break', 'Continue', 'BoolOp', 'NamedExpr', 'BinOp', 'UnaryOp', 'Lambda', 'IfExp',
    'Dict', 'Set', 'ListComp', 'Compare', 'Call', 'Constant', 'Attribute', 'Subscript', 'Starred', 'Name', 'List',
    'Tuple', 'Slice', 'Load', 'Store', 'Del', 'Add', 'Sub', 'Mult', 'Div', 'Num', 'Str', 'expr', 'stmt', 'mod',
    'operator', 'arg', 'arguments', 'keyword', 'alias', 'PyCF_ONLY_AST')})
