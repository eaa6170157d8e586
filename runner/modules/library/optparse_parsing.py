# optparse: what becomes of arguments, and what is wrong with them.
import optparse
import sys

sys.stderr = sys.stdout


def upper(option, opt, value, parser, *args, **kwargs):
    print('called', option, opt, value, parser.values.level, args, kwargs, parser.rargs, parser.largs)
    setattr(parser.values, option.dest, value.upper())


def build():
    parser = optparse.OptionParser(usage='%prog [options] FILE', version='%prog 1.2', prog='tool')
    parser.add_option('-f', '--file', dest='filename', metavar='FILE', help='write to FILE')
    parser.add_option('-q', '--quiet', action='store_false', dest='verbose', default=True)
    parser.add_option('-n', '--number', type='int', default='0x10')
    parser.add_option('-r', type=float, dest='ratio', default=0.5)
    parser.add_option('-v', action='count', dest='level', default=0)
    parser.add_option('--add', action='append', type='string')
    parser.add_option('--big-one', action='store_const', const=7)
    parser.add_option('--each', action='append_const', const=1, dest='eaches')
    parser.add_option('-p', '--point', nargs=2, type='int')
    parser.add_option('-m', '--mode', choices=['fast', 'slow'], default='fast')
    parser.add_option('-c', action='callback', callback=upper, type='string', dest='called',
                      callback_args=(1,), callback_kwargs={'k': 2})
    return parser


def tried(*args):
    parser = build()
    try:
        values, rest = parser.parse_args(list(args))
        print(values, rest)
    except SystemExit as end:
        print('exit', end.code)


options, rest = build().parse_args(['a', '-vvq', '-fX', '--number=7', 'b', '-r', '1e3', '--add', '1', '--add=2'])
print(options.filename, options.verbose, options.number, options.ratio, options.level, options.add, rest)
print(sorted(vars(options).items()), options == dict(vars(options)), str(options) == str(vars(options)))
for args in (['-n', '010', '-p', '1', '-2', '--big', '--each', '--each', '--', '-x', 'y'],
             ['-v', '-cword', 'more', '-', '-m', 'slow'],
             ['-x'], ['--nothing'], ['-n', 'x'], ['-r', 'y'], ['-n'], ['-p', '1'], ['--quiet=1'], ['-m', 'odd'],
             ['--version'], ['--f'], ['-n', '0b12'], ['-h']):
    tried(*args)
other = optparse.OptionParser()
other.add_option('--first')
other.add_option('--firm')
try:
    other.parse_args(['--fir'])
except SystemExit as end:
    print(end.code)
other.disable_interspersed_args()
print(other.parse_args(['--first', '1', 'stop', '--firm', '2'])[1])
print(other.has_option('--firm'), other.get_option('--no'), other.get_option('--firm'), other.get_prog_name())
other.remove_option('--firm')
other.set_defaults(first='z', more=3)
print(other.get_default_values(), optparse.Values({'a': 1}).ensure_value('b', []))
for names, kwargs in ((('x',), {}), (('-xy',), {}), (('--x',), {'action': 'odd'}), (('-x',), {'type': 'odd'}),
                      (('-x',), {'type': 'int', 'action': 'store_true'}), (('-x',), {'type': 'choice'}),
                      (('-x',), {'choices': 'ab'}), (('-x',), {'const': 1}), (('-x',), {'odd': 1}),
                      (('-x',), {'action': 'callback'}), (('--first',), {}), (('-x',), {'callback': 5}),
                      (('-x',), {'nargs': 2, 'action': 'count'}), ((), {})):
    try:
        other.add_option(*names, **kwargs)
    except (optparse.OptionError, IndexError) as error:
        print(type(error).__name__, error)
print(type(optparse.BadOptionError('-x')).__mro__[1].__name__, optparse.make_option('-x', '--ex').dest)
