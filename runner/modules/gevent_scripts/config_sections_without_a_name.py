"""Options before any header: an error before 3.13, UNNAMED_SECTION where it is asked for since."""
import configparser
import io

text = 'key = 1\n[other]\nkey = 2\n'
try:
    configparser.ConfigParser().read_string(text)
except configparser.MissingSectionHeaderError as error:
    print(error.lineno, repr(error.line))
try:
    parser = configparser.ConfigParser(allow_unnamed_section=True)
    parser.read_string(text)
    unnamed = configparser.UNNAMED_SECTION
    print(parser.sections(), parser[unnamed]['key'], unnamed in parser, parser[unnamed])
    out = io.StringIO()
    parser.write(out)
    print(out.getvalue().split('\n'))
    configparser.RawConfigParser().add_section(unnamed)
except (TypeError, configparser.Error) as error:
    print(error)
try:
    configparser.ConfigParser().add_section(unnamed)
except Exception as error:
    print(type(error).__name__, error)
# prints:
# 1 'key = 1\n'
# RawConfigParser.__init__() got an unexpected keyword argument 'allow_unnamed_section'
# NameError name 'unnamed' is not defined
# prints on py3.8-gevent21.12
# 1 'key = 1\n'
# __init__() got an unexpected keyword argument 'allow_unnamed_section'
# NameError name 'unnamed' is not defined
# prints on py3.13-gevent24.11 py3.13-gevent26.5
# 1 'key = 1\n'
# [<UNNAMED_SECTION>, 'other'] 1 True <Section: <UNNAMED_SECTION>>
# ['key = 1', '', '[other]', 'key = 2', '', '']
# TypeError section names must be strings
# prints on py3.14-gevent25.9
# 1 'key = 1\n'
# [<UNNAMED_SECTION>, 'other'] 1 True <Section: <UNNAMED_SECTION>>
# ['key = 1', '', '[other]', 'key = 2', '', '']
# Support for UNNAMED_SECTION is disabled.
# UnnamedSectionDisabledError Support for UNNAMED_SECTION is disabled.
