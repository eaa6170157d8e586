"""Validates JSON against a JSON Schema: validate_schema.py SCHEMA.json FILE [--lines]

Knows the keywords that patchorder's schema uses and refuses any other: a keyword that is not checked would pass all.
"""
import json
import sys

TYPES = {"null": type(None), "boolean": bool, "string": str, "array": list, "object": dict}
ANNOTATIONS = {"$schema", "$defs", "title", "description"}


def has_type(value, name):
    if name in ("integer", "number"):
        wanted = int if name == "integer" else (int, float)
        return isinstance(value, wanted) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


def same(a, b):
    return type(a) is type(b) and a == b


def errors(schema, value, root, where="$"):
    for keyword, wanted in schema.items():
        if keyword in ANNOTATIONS:
            continue
        if keyword == "$ref":
            target = root
            for part in wanted.removeprefix("#/").split("/"):
                target = target[part]
            yield from errors(target, value, root, where)
        elif keyword == "type":
            names = wanted if isinstance(wanted, list) else [wanted]
            if not any(has_type(value, name) for name in names):
                yield f"{where}: {value!r} is no {' or '.join(names)}"
        elif keyword == "const":
            if not same(value, wanted):
                yield f"{where}: {value!r} is not {wanted!r}"
        elif keyword == "enum":
            if not any(same(value, one) for one in wanted):
                yield f"{where}: {value!r} is none of {wanted}"
        elif keyword == "minimum":
            if isinstance(value, (int, float)) and value < wanted:
                yield f"{where}: {value!r} is less than {wanted}"
        elif keyword == "minLength":
            if isinstance(value, str) and len(value) < wanted:
                yield f"{where}: {value!r} is too short"
        elif keyword == "required":
            for name in wanted:
                if isinstance(value, dict) and name not in value:
                    yield f"{where}: {name} is missing"
        elif keyword == "properties":
            for name, part in wanted.items():
                if isinstance(value, dict) and name in value:
                    yield from errors(part, value[name], root, f"{where}.{name}")
        elif keyword == "additionalProperties":
            assert wanted is False
            for name in value if isinstance(value, dict) else ():
                if name not in schema.get("properties", {}):
                    yield f"{where}: {name} is not in the schema"
        elif keyword == "items":
            for index, item in enumerate(value if isinstance(value, list) else ()):
                yield from errors(wanted, item, root, f"{where}[{index}]")
        elif keyword == "oneOf":
            found = [list(errors(part, value, root, where)) for part in wanted]
            fitting = sum(not problems for problems in found)
            if fitting != 1:
                yield f"{where}: fits {fitting} of {len(wanted)}: {min(found, key=len)}"
        else:
            raise SystemExit(f"the schema uses {keyword}, which this validator does not know")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    with open(sys.argv[2], encoding="utf-8") as file:
        values = [json.loads(line) for line in file] if "--lines" in sys.argv else [json.load(file)]
    assert values, "nothing to validate"
    problems = [problem for value in values for problem in errors(schema, value, schema)]
    print("\n".join(problems))
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
