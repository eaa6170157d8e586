"""Models `token`: the numbers of the kinds of tokens, by version."""
import sys

_SIGNS = {
    'LPAR': '(', 'RPAR': ')', 'LSQB': '[', 'RSQB': ']', 'COLON': ':', 'COMMA': ',', 'SEMI': ';', 'PLUS': '+',
    'MINUS': '-', 'STAR': '*', 'SLASH': '/', 'VBAR': '|', 'AMPER': '&', 'LESS': '<', 'GREATER': '>', 'EQUAL': '=',
    'DOT': '.', 'PERCENT': '%', 'LBRACE': '{', 'RBRACE': '}', 'EQEQUAL': '==', 'NOTEQUAL': '!=', 'LESSEQUAL': '<=',
    'GREATEREQUAL': '>=', 'TILDE': '~', 'CIRCUMFLEX': '^', 'LEFTSHIFT': '<<', 'RIGHTSHIFT': '>>', 'DOUBLESTAR': '**',
    'PLUSEQUAL': '+=', 'MINEQUAL': '-=', 'STAREQUAL': '*=', 'SLASHEQUAL': '/=', 'PERCENTEQUAL': '%=',
    'AMPEREQUAL': '&=', 'VBAREQUAL': '|=', 'CIRCUMFLEXEQUAL': '^=', 'LEFTSHIFTEQUAL': '<<=', 'RIGHTSHIFTEQUAL': '>>=',
    'DOUBLESTAREQUAL': '**=', 'DOUBLESLASH': '//', 'DOUBLESLASHEQUAL': '//=', 'AT': '@', 'ATEQUAL': '@=',
    'RARROW': '->', 'ELLIPSIS': '...', 'COLONEQUAL': ':='}
if sys.version_info >= (3, 12):
    _SIGNS['EXCLAMATION'] = '!'


def _names():
    names = ['ENDMARKER', 'NAME', 'NUMBER', 'STRING', 'NEWLINE', 'INDENT', 'DEDENT', *_SIGNS, 'OP']
    names += ['AWAIT', 'ASYNC'] if sys.version_info < (3, 13) else []
    names += ['TYPE_IGNORE', 'TYPE_COMMENT'] + (['SOFT_KEYWORD'] if sys.version_info >= (3, 10) else [])
    if sys.version_info < (3, 12):
        return names + ['ERRORTOKEN', 'COMMENT', 'NL', 'ENCODING', 'N_TOKENS']
    for letter in 'FT' if sys.version_info >= (3, 14) else 'F':
        names += [letter + 'STRING_' + part for part in ('START', 'MIDDLE', 'END')]
    return names + ['COMMENT', 'NL', 'ERRORTOKEN', 'ENCODING', 'N_TOKENS']


tok_name = dict(enumerate(_names()))
tok_name[256] = 'NT_OFFSET'
globals().update({name: number for number, name in tok_name.items()})
EXACT_TOKEN_TYPES = {sign: globals()[name] for name, sign in sorted(_SIGNS.items(), key=lambda item: item[1])}
__all__ = ['tok_name', 'ISTERMINAL', 'ISNONTERMINAL', 'ISEOF', *tok_name.values()]
if sys.version_info >= (3, 12):
    __all__.append('EXACT_TOKEN_TYPES')


def ISTERMINAL(x):
    return x < NT_OFFSET


def ISNONTERMINAL(x):
    return x >= NT_OFFSET


def ISEOF(x):
    return x == ENDMARKER
