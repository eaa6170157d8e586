"""Dates in cookies, with dashes and with blanks."""
from http.cookies import SimpleCookie

for date in ('Wed, 01-Jan-2010 00:00:00 GMT', 'Wed, 01 Jan 2010 00:00:00 GMT', 'Wed, 01 Jan 98 00:00:00 GMT'):
    cookie = SimpleCookie('a="x y"; expires=%s; path=/; HttpOnly' % date)
    print(cookie['a'].value, cookie['a']['expires'], cookie['a']['path'], cookie['a']['httponly'])
    print(cookie.output())
