"""exit_on_error=False: from 3.13 on missing arguments raise ArgumentError. Which they are: `*` counted once, too."""
# pairs: py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent26.5 py3.14-gevent25.9
import argparse
import sys

sys.stderr = sys.stdout
parser = argparse.ArgumentParser(prog='tool', exit_on_error=False)
parser.add_argument('one')
parser.add_argument('more', nargs='*')
parser.add_argument('--level', action='store_true')
parser.add_argument('--lever', action='store_true')
for words in ([], ['x', '--leve']):
    try:
        print(parser.parse_args(words))
    except argparse.ArgumentError as error:
        print('ArgumentError', error)
    except SystemExit as error:
        print('exit', error.code)
# prints:
# usage: tool [-h] [--level] [--lever] one [more ...]
# tool: error: the following arguments are required: one, more
# exit 2
# usage: tool [-h] [--level] [--lever] one [more ...]
# tool: error: ambiguous option: --leve could match --level, --lever
# exit 2
# prints on py3.13-gevent26.5
# ArgumentError the following arguments are required: one, more
# ArgumentError ambiguous option: --leve could match --level, --lever
# prints on py3.14-gevent25.9
# ArgumentError the following arguments are required: one
# ArgumentError ambiguous option: --leve could match --level, --lever
