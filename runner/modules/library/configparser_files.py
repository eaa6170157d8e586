# configparser: reading, interpolation, changing, writing, what is wrong.
import configparser
import io

TEXT = '''
[DEFAULT]
home = /root
debug = yes
# comment
[server]
host: localhost
port = 8080
path = %(home)s/srv
multi = line1
  line2
[empty]
[db]
url = x=y
DEBUG = off
'''
config = configparser.ConfigParser()
config.read_string(TEXT)
print(config.sections(), config['server']['host'], config.getint('server', 'port'), config.get('server', 'path'))
print(repr(config['server']['multi']), config.getboolean('server', 'debug'), config.getboolean('db', 'debug'))
print(config.options('server'), dict(config['empty']), config.has_option('db', 'url'), 'db' in config, list(config))
print(config.get('server', 'nope', fallback='other'), config['server'].getint('nope', 7), config['db'])
print(config.items('db'))
for wrong in (lambda: config.get('none', 'x'), lambda: config.get('db', 'nope'), lambda: config['none'],
              lambda: config.getint('server', 'host'), lambda: config.getboolean('server', 'host'),
              lambda: config.add_section('db'), lambda: config.set('db', 'x', 1), lambda: config.set('db', 'x', '%'),
              lambda: config.read_string('[a]\n[a]'), lambda: config.read_string('[b]\nx=1\nx=2'),
              lambda: config.read_string('[c]\nx = %(nope)s') or config.get('c', 'x')):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
config['other'] = {'a': '1', 'b': 'two'}
config.set('other', 'c', '3')
config.remove_option('db', 'url')
config.remove_section('empty')
stream = io.StringIO()
config.write(stream)
print(stream.getvalue())
plain = configparser.RawConfigParser(allow_no_value=True, inline_comment_prefixes=('#',), default_section='common')
plain.optionxform = str
plain.read_string('[common]\nX=%d\n[s]\nFlag\nval = 3 # c\n')
print(dict(plain['s']), plain.get('s', 'X'), plain.read('/nonexistent.ini'))
