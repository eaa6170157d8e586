# Whatever stands in brackets is a key.
# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import logging.config

configurator = logging.config.BaseConfigurator({'a': {'': 10, 'x y': [1, (2, 3)], '( ': 'odd'}})
for text in ('a[]', 'a[x y][1][0]', 'a[( ]'):
    print(configurator.convert('cfg://' + text))
# prints:
# 10
# 2
# odd
