# argparse: words that name files stand for the lines of these, which may name others; and the help of sub-commands.
import argparse
import contextlib
import io
import os
import tempfile


def tried(parser, *words):
    said = io.StringIO()
    with contextlib.redirect_stderr(said):
        try:
            print(parser.parse_args(list(words)))
        except SystemExit as end:
            print('exit', end.code, said.getvalue())


class Words(argparse.ArgumentParser):
    def convert_arg_line_to_args(self, arg_line):
        return arg_line.split()


os.chdir(tempfile.mkdtemp())
for name, text in (('one', '--host\nfrom.file\nz'), ('two', 'a\n@one\n\nb c'), ('bad', '--nope')):
    with open(name, 'w') as file:
        file.write(text)
for kind in (argparse.ArgumentParser, Words):
    parser = kind(prog='srv', fromfile_prefix_chars='@+')
    parser.add_argument('--host')
    parser.add_argument('files', nargs='*')
    print(parser.fromfile_prefix_chars, parser.convert_arg_line_to_args('x y'))
    for words in (('@one', 'y'), ('+two',), ('@bad',), ('x', '@missing'), ('',), ('--host', '@one')):
        tried(parser, *words)
plain = argparse.ArgumentParser(prog='p')
plain.add_argument('name')
tried(plain, '@one')
several = argparse.ArgumentParser(prog='x', add_help=False)
commands = several.add_subparsers(title='commands', dest='c')
commands.add_parser('add', aliases=['a'], help='add things')
print(several.format_help())
