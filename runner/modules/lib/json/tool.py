"""Models json.tool: a text in JSON, laid out.  All versions; left out: --json-lines, colours."""
import argparse
import json
import sys


def main():
    parser = argparse.ArgumentParser(prog='python -m json.tool', description='A simple command line interface for json '
                                     'module to validate and pretty-print JSON objects.')
    parser.add_argument('infile', nargs='?', default='-')
    parser.add_argument('outfile', nargs='?', default=None)
    parser.add_argument('--sort-keys', action='store_true')
    parser.add_argument('--no-ensure-ascii', dest='ensure_ascii', action='store_false')
    layouts = parser.add_mutually_exclusive_group()
    layouts.add_argument('--indent', default=4, type=int)
    layouts.add_argument('--tab', action='store_const', dest='indent', const='\t')
    layouts.add_argument('--no-indent', action='store_const', dest='indent', const=None)
    layouts.add_argument('--compact', action='store_true')
    options = parser.parse_args()
    layout = {'sort_keys': options.sort_keys, 'indent': options.indent, 'ensure_ascii': options.ensure_ascii}
    if options.compact:
        layout.update(indent=None, separators=(',', ':'))
    try:
        text = json.dumps(json.loads(_read(options.infile)), **layout) + '\n'
    except ValueError as error:
        raise SystemExit(error)
    if options.outfile is None or options.outfile == '-':
        sys.stdout.write(text)
    else:
        with open(options.outfile, 'w', encoding='utf-8') as out:
            out.write(text)


def _read(path):
    if path == '-':
        return sys.stdin.read()
    with open(path, encoding='utf-8') as source:
        return source.read()


if __name__ == '__main__':
    main()
