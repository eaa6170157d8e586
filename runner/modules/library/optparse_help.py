# optparse: layout of usage and help.
import optparse

parser = optparse.OptionParser(
    usage='usage: %prog [options] arg1 arg2', version='%prog 3', prog='tool', description='%prog does one thing after '
    'another until there is nothing left to be done, and then it stops, as one would think that it should.',
    epilog='Written for nobody in particular, and for no reason that anybody could name on a day such as this one.')
parser.add_option('-a', '--all', action='store_true', help='everything [default: %default]')
parser.add_option('-n', '--number', type='int', default=5, help='how many there are, of which there may be more than '
                  'anybody would like to count by hand (%default by default)')
parser.add_option('--a-rather-long-option-name', metavar='VALUE', help='the long one')
parser.add_option('-s', '--secret', help=optparse.SUPPRESS_HELP)
parser.add_option('-b', help='%default')
parser.add_option('-w', '--without')
group = optparse.OptionGroup(parser, 'Dangerous Options', 'Caution: use these at your own risk, which is greater than '
                             'anything that this text could say about it.')
group.add_option('-g', action='store_true', help='Group option.')
parser.add_option_group(group)
parser.add_option_group('Plain').add_option('--plain', choices=['a', 'b'], default='a', help='one of [%default]')
parser.print_help()
print('--')
parser.print_usage()
parser.print_version()
print(repr(parser.get_usage()), repr(parser.get_version()), parser.get_option_group('-g') is group)
print(parser.format_option_help(), end='')
bare = optparse.OptionParser(prog='bare', add_help_option=False)
print(repr(bare.format_help()))
short = optparse.OptionParser(usage=optparse.SUPPRESS_USAGE, option_list=[optparse.make_option('-x', help='ex')])
print(repr(short.format_help()))
titled = optparse.OptionParser(prog='titled', formatter=optparse.TitledHelpFormatter(), description='Says something.')
titled.add_option('-o', '--output', help='where')
titled.add_option_group('Group', 'of few').add_option('-i')
titled.print_help()
narrow = optparse.OptionParser(prog='narrow', formatter=optparse.IndentedHelpFormatter(max_help_position=40, width=60),
                               conflict_handler='resolve')
narrow.add_option('-h', '--height', help='taken from help, which keeps its long name and nothing else of what it had')
narrow.print_help()
