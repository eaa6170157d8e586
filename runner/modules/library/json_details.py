# json: where text is wrong, and the hooks of reading and writing.
import json

for text in ('', '{', '{"a" 1}', "{'a': 1}", '[1 2]', 'nul', '"abc', '{"a":}', '[1] x', '01', '"\x01"', '\\', '"\\x"',
             '"\\u12"', '[', '-', '1.', '{"a": 1 "b"}'):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), error)
print(json.loads('{"a": 1.5, "b": 2}', parse_float=str, parse_int=float), json.loads('[NaN]', parse_constant=repr))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
print(json.loads('"\\ud83d\\ude00"'), json.loads('"\t"', strict=False))
print(json.JSONDecoder().raw_decode('[1] rest'), json.decoder.JSONDecodeError is json.JSONDecodeError)
for function in (lambda: json.dumps(float('nan'), allow_nan=False), lambda: json.loads(5),
                 lambda: json.dumps({(1,): 2})):
    try:
        print(function())
    except (ValueError, TypeError) as error:
        print(error)
