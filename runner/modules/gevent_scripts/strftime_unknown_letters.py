"""strftime() leaves as they stand what the C library does not know."""
import datetime

moment = datetime.datetime(2024, 2, 3, 4, 5, 6, 7, tzinfo=datetime.timezone.utc)
for form in ('%:z', '%::z', '%J', '%K', '%L|%N', '%Q', '%i', '%o', '%q', '%v', '%+', '%f%Q%%Q', 'end %'):
    print(form, moment.strftime(form), f'{moment:{form}}')
# prints:
# %:z +00:00 +00:00
# %::z %::z %::z
# %J %J %J
# %K %K %K
# %L|%N %L|%N %L|%N
# %Q %Q %Q
# %i %i %i
# %o %o %o
# %q %q %q
# %v %v %v
# %+ %+ %+
# %f%Q%%Q 000007%Q%Q 000007%Q%Q
# end % end % end %
# prints on py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10
# %:z %:z %:z
# %::z %::z %::z
# %J %J %J
# %K %K %K
# %L|%N %L|%N %L|%N
# %Q %Q %Q
# %i %i %i
# %o %o %o
# %q %q %q
# %v %v %v
# %+ %+ %+
# %f%Q%%Q 000007%Q%Q 000007%Q%Q
# end % end % end %
