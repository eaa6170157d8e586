# What an example should have printed and what it did, as differences of each kind; blank lines of it are marked.
import doctest
import io
import re

EXAMPLES = '''
>>> print('one\\ntwo\\n\\nthree\\nfour')
one
2
<BLANKLINE>
three
four
>>> print('short')
long
>>> print('a\\n\\nb')
a
'''

for option in ('REPORT_NDIFF', 'REPORT_UDIFF', 'REPORT_CDIFF', 'NORMALIZE_WHITESPACE'):
    test = doctest.DocTestParser().get_doctest(EXAMPLES, {}, 'examples', None, 0)
    stream = io.StringIO()
    runner = doctest.DocTestRunner(verbose=False, optionflags=getattr(doctest, option))
    print(option, runner.run(test, out=stream.write))
    print(re.sub(r'\*{9,}|File .*', '', stream.getvalue()))
print(doctest.DocTestParser().get_examples('>>> 1  # doctest: +REPORT_NDIFF\n2\n')[0].options)
