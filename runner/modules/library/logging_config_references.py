"""What parts of dictConfig's dict say of each other, and arguments that cannot be names."""
import logging.config


class Handler(logging.StreamHandler):
    pass


config = {'version': 1, 'lines': {'short': {'format': '%(levelname)s ++ %(message)s'}},
          'outputs': {'out': {'class': 'logging.StreamHandler', 'formatter': 'short', 'stream': 'ext://sys.stdout'}},
          'formatters': 'cfg://lines', 'handlers': {'out': 'cfg://outputs[out]'},
          'root': {'handlers': ['out'], 'level': 'INFO'}}
logging.config.dictConfig(config)
logging.info('shown')
config['handlers'] = 'cfg://outputs'
logging.config.dictConfig(config)
logging.info('shown again')

for name in ('9', 'a-b', 'arg'):
    handler = {'class': __name__ + '.Handler', 'stream': 'ext://sys.stdout', name: 1}
    try:
        logging.config.dictConfig({'version': 1, 'handlers': {'out': handler}, 'root': {'handlers': ['out']}})
    except ValueError as error:
        print(error, '/', error.__cause__)

configurator = logging.config.BaseConfigurator({'a': {'b': [1, (2, 3)], 'n': {'k': 5, '7': 'seven'}}})
for text in ('a.b[1][0]', 'a[n].k', 'a.n[7]', ' a . n', 'a.x', 'a[b', 'a b', '.a', 'zz'):
    try:
        print(configurator.convert('cfg://' + text))
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
