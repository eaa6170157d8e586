# getopt stops at the first argument that is no option; gnu_getopt goes on, unless it is told not to.
import getopt
import os

CASES = (['a', '-x', 'b', '--foo=1', 'c'], ['-x', '--', '-y'], ['-', '-x'], ['--fo', '2', 'z', '-yv', '-y', 'w'], [],
         ['-q'], ['a', '--none'], ['one', '--', 'two', '-x'])
for args in CASES:
    for read in (getopt.getopt, getopt.gnu_getopt):
        for short in ('xy:', '+xy:'):
            if read is getopt.getopt and short[0] == '+':
                continue
            try:
                print(read.__name__, short, args, read(args, short, ['foo=', 'bar']))
            except getopt.GetoptError as error:
                print(read.__name__, short, args, error, error.opt)
os.environ['POSIXLY_CORRECT'] = '1'
print(getopt.gnu_getopt(['a', '-x'], 'x'), getopt.gnu_getopt(['-x', 'a', '-x'], 'x', 'foo='))
