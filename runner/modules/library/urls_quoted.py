from urllib.parse import (parse_qs, parse_qsl, quote, quote_from_bytes, quote_plus, unquote, unquote_plus,
                          unquote_to_bytes, urlencode)


def show(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


for text in ("a=1&a=2&b=", "a=1&b=&c", "a==b", "&&", "=x", "a=%41&%42=+%2B", "a=1;b=2", "%zz=%", "\xe9=%E4"):
    show(parse_qs, text)
    show(parse_qsl, text, keep_blank_values=True)
    show(parse_qsl, text, strict_parsing=True)
    show(parse_qsl, text, encoding="latin-1", max_num_fields=2)
    show(parse_qsl, text, separator=";")
show(parse_qsl, b"a=1&b=")
show(parse_qsl, "a=1", separator="")
for text in ("a b/c", "\xe9", "", b"a /\xff", "~-_.", "+&=%", "a\n", 5, None):
    for function in (quote, quote_plus):
        show(function, text)
        show(function, text, "")
        show(function, text, safe=" /&")
        show(function, text, safe=b"+ ")
show(quote, b"x", encoding="latin-1")
show(quote, "\xfc", encoding="ascii", errors="replace")
show(quote, "\xfc", encoding="ascii")
show(quote_from_bytes, bytearray(b"a/ b"), safe="")
for text in ("a%20b", "%", "%4", "%zz%41", "%e4", "%E4%BD%A0x", "a+b", "\xfc%C3%BC", "%C3%", b"%41", 5):
    show(unquote, text)
    show(unquote, text, "latin-1", "strict")
    show(unquote_to_bytes, text)
    show(unquote_plus, text)
show(urlencode, {"q": ["x y", "z&"], "n": 1}, doseq=True)
show(urlencode, {"q": ["x y"]})
show(urlencode, [("a", b"\xff"), ("b", None)])
show(urlencode, {"a": "/ "}, safe="/")
show(urlencode, {"a": "/ "}, quote_via=quote)
show(urlencode, {"a": (b"x", 2, "\xfc"), "b": b"x y", "c": 5, "d": (), "\xfc": range(2)}, True, encoding="latin-1")
for query in ([], "", "x", 5, None, [1], ["ab"], [("a", "b", "c")], (("a", "b"), ("c", "d"))):
    show(urlencode, query)
