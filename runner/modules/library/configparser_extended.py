# ${option} and ${section:option} in INI files, and what is wrong with some.
import configparser

parser = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
parser.read_string("""
[DEFAULT]
root = /srv
[paths]
home = ${root}/home
price = 5$$
logs = ${home}/logs:${port:number}
[port]
number = 80
named = ${paths:LOGS}
loop = ${loop}
[bad]
none = ${nothing}
nowhere = ${no:thing}
open = ${root
odd = $x
many = ${a:b:c}
empty = ${}
""")
for section in parser.sections():
    for option in parser.options(section):
        try:
            print(section, option, repr(parser.get(section, option)))
        except configparser.Error as error:
            print(section, option, type(error).__name__, str(error).replace('\n', '|'))
print(parser.get('paths', 'home', raw=True), dict(parser['paths'], price=1)['home'])
parser['paths']['home'] = '${root}/new'
print(parser['paths']['logs'])
try:
    parser['paths']['home'] = '$wrong'
except ValueError as error:
    print(error)
