# raise ... from shows the direct cause.
class ConfigError(Exception):
    pass


def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise ConfigError("bad setting: %s" % text) from error


parse("abc")
