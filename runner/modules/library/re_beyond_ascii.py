# Characters beyond ASCII in patterns: classes, case, names.
import re


def show(pattern, text, flags=0):
    try:
        print(ascii(pattern), ascii(re.findall(pattern, text, flags)))
    except re.error as error:
        print(ascii(pattern), 'error', ascii(str(error)))


for pattern, text in (
        (r'\d+', '12\u0663\u0664\u00b2\u2460x'), (r'\w+', 'é²½Ⅷ_\u0301ß\u00b7x 漢字\u200dабв'), (r'\b\w', 'été-ça'),
        (r'\s', 'a\x1c\x85\xa0\u2003\u3000\u200b'), (r'\S+', 'ab\u2003cd\u200bef'), (r'\W+', 'été-ça €5'),
        (r'(?a)\w+', 'aé1²'), (r'(?a)\d', '1٣'), (r'(?a)\s', ' \xa0'), (r'(?a)\b\w', 'éa b'),
        ('(?x)a b\u2003', 'ab\u2003'),
        (r'\N{DIGIT ONE}+', '211'), (r'[\N{LATIN SMALL LETTER E WITH ACUTE}-ê]', 'aéê'), (r'\N{foo}', 'x'),
        (r'\N', 'x'), (r'\N{}', 'x'), (r'\N{foo', 'x'), (r'\Nx', 'x'), (r'[\N{foo}]', 'x'), (r'\N{LF}', '\n'),
        (r'\é', 'é'), (r'(?P<é>a)', 'a'), (rb'\w+', 'é a'.encode()), (rb'\N{LF}', b'')):
    show(pattern, text)
for pattern, text in (
        ('é', 'Éé'), ('ß', 'ẞßSS'), ('i', 'Iiİı'), ('İ', 'Iiİı'), ('s', 'Ssſ'), ('k', 'Kk\u212a'), ('[^é]', 'Éée'),
        ('[a-z]+', 'aKzſ\u212aéı'), ('[à-ÿ]+', 'ÀÉŸÿ×÷'), ('σ', 'Σσς'), ('[Σ]', 'Σσς'), ('µ', 'µμΜ'), ('ǆ', 'ǄǅǆX'),
        ('ﬅ', 'ﬅﬆ'), ('\u0390', '\u0390\u1fd3'), ('Å', 'åÅ\u212b'), ('(?a)k', 'Kk\u212a'), ('(?a)é', 'Éé'),
        ('(?a)[a-zé]+', 'Éékſ\u212a'), (r'(.)\1', 'Éé'), (r'(é)-\1', 'é-É'), (r'(ß)\1', 'ßẞ'), (rb'\xe9', b'\xc9\xe9')):
    show(pattern, text, re.IGNORECASE)
print(ascii(re.split(r'\s+', 'a\u2003b\u3000c')), ascii(re.sub(r'\w', 'x', 'é-漢')), ascii(re.escape('é€a b\u2003')))
print(re.compile('x').flags, re.compile('x', re.A).flags)
