# The class of shlex: characters that a program chooses, POSIX or not, punctuation, comments, included text.
import io
import shlex
from shlex import shlex as Lexer

TEXTS = ("a = 'b c' # note\nd;e", 'one "two\\" three" four\\ five', "ab'c d'ef -x --long=1 /path/to",
         'a && b || c; d >file &',
         "x'' ''y \"\"", 'é ü=ö', 'tail#comment\nnext', "don't", 'end\\', '"open')
for text in TEXTS:
    for posix in (False, True):
        for punctuation in (False, True, '=|'):
            for by_space in (False, True):
                lexer = Lexer(text, posix=posix, punctuation_chars=punctuation)
                lexer.whitespace_split = by_space
                tokens = []
                try:
                    for token in lexer:
                        tokens.append(token)
                except ValueError as error:
                    tokens.append(str(error))
                print(posix, punctuation, by_space, tokens, lexer.lineno)

lexer = Lexer('source other end', infile='main.conf')
lexer.source = 'source'
lexer.sourcehook = lambda name: (name, io.StringIO('inner words'))
print(list(lexer), lexer.error_leader(), lexer.error_leader('x', 7))
lexer = Lexer('b c')
lexer.push_token('a')
print(lexer.get_token(), lexer.get_token(), lexer.get_token(), repr(lexer.get_token()), lexer.eof == '')
lexer = Lexer('k1: v1, k2: v2')
lexer.whitespace += ':,'
print(list(lexer), lexer.punctuation_chars)
lexer = Lexer('a % comment\nb')
lexer.commenters = '%'
print(list(lexer), lexer.lineno)
print(sorted(shlex.__all__))
