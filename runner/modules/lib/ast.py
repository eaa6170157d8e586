"""Models `ast.literal_eval`; trees are left out."""
import sys as _sys

import _unmodelled
from _frames import non_literal as _non_literal
from _frames import unsupported as _unsupported

def literal_eval(node_or_string):
    if not isinstance(node_or_string, str):
        _unsupported('ast.literal_eval() of a tree')
    text = node_or_string.lstrip(' \t') if _sys.version_info >= (3, 10) else node_or_string
    compiled = compile(text, '<unknown>', 'eval')
    found = _non_literal(text)
    if found is not None:
        _refuse(text, *found)
    return eval(compiled, {'__builtins__': {'set': set}})


def _refuse(text, kind, line, name):
    if kind is None:
        raise ValueError('malformed node or string: None')
    if _sys.version_info < (3, 14):
        shown = f"<{'ast' if _sys.version_info >= (3, 9) else '_ast'}.{kind} object at 0x{id(text):x}>"
    elif name is None:
        _unsupported('ast.literal_eval(): the message about what is no literal')
    else:
        shown = f'Name(id={name!r}, ctx=Load())'
    line = f' on line {line}' if _sys.version_info >= (3, 10) else ''
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
