# Texts read by formats: what does not fit, which letters there are, weeks and days of the year.
import datetime
import time

FORMS = (('2021-13-01', '%Y-%m-%d'), ('2021-02-30', '%Y-%m-%d'), ('2021-1-41', '%Y-%m-%d'), ('25:61', '%H:%M'),
         ('13:61', '%H:%M'), ('13:61:61', '%H:%M:%S'), ('0 99', '%d %y'), ('367 99', '%j %y'), ('100 99', '%j %y'),
         ('13 PM', '%I %p'), ('12 pm', '%I %p'), ('12 AM', '%I %p'), ('Feb 29 2020 x', '%b %d %Y'), ('Febr', '%b'),
         ('2020-W01', '%Y-W%W'), ('12', '%Q'), ('12%', '%H%'), ('121', '%m%d'), ('12', '%m%d'), ('311', '%d%m'),
         ('123', '%H%M'), ('1-2', '%d - %m'), ('1   - 2', '%d - %m'), ('a.b', 'a+b'), ('(3)', '(%d)'),
         ('2021 10 3', '%Y %W %w'), ('2021 10 3', '%Y %U %w'), ('2021 0 5', '%Y %W %w'), ('2021 00 5', '%Y %U %w'),
         ('2023 0 0', '%Y %U %w'), ('2024 1 1', '%Y %W %w'), ('2018 0 1', '%Y %W %w'), ('2021-W03-5', '%G-W%V-%u'),
         ('2020-53', '%G-%V'), ('2020-53-1', '%Y-%V-%u'), ('53-1', '%V-%u'), ('2020 100 5', '%G %j %u'),
         ('Mon Jan  5 2015', '%a %b %d %Y'), ('Sunday, 5 march 1999', '%A, %d %B %Y'),
         ('2020-01-02T03:04:05+0530', '%Y-%m-%dT%H:%M:%S%z'),
         ('2020-01-02T03:04:05-05:30:10.25', '%Y-%m-%dT%H:%M:%S%z'), ('2020-01-02 Z', '%Y-%m-%d %z'),
         ('2020 UTC', '%Y %Z'), ('2020 XYZ', '%Y %Z'), ('29 feb', '%d %b'), ('100%', '%H0%%'),
         ('Tue Nov 14 22:13:20 2023', '%c'), ('11/14/23', '%x'), ('22:13:20', '%X'), ('', ''), ('x', ''),
         ('1.5', '%S.%f'), ('1.1234567', '%S.%f'), ('2020 2020', '%Y %y'), ('+05:3010', '%z'), ('99', '%y'),
         ('68', '%y'), ('2020-02-29', '%Y-%m-%d'), (' 5', '%d'), ('5\n6', '%d %m'), ('0x1', '%H'),
         ('9999-12-31', '%Y-%m-%d'), ('0000', '%Y'), ('0001', '%Y'))


def tell(function, *arguments):
    try:
        print(arguments, repr(function(*arguments)))
    except (TypeError, ValueError) as error:
        print(arguments, type(error).__name__, error)


for text, form in FORMS:
    tell(datetime.datetime.strptime, text, form)
    tell(lambda *given: time.strptime(*given)[:], text, form)
tell(datetime.datetime.strptime, 5, '%Y')
tell(time.strptime, 5, '%Y')
