"""Judges JSON documents by a JSON Schema of any draft.

usage: judge_json.py SCHEMA FILE ...

Prints one line a file: `valid NAME`, or `refused NAME: where: why`. Ends with 2 when the schema itself is none, or a
package is missing.
"""

import json
import sys

try:
    import jsonschema
except ImportError as missing:
    print(f"missing: {missing.name}; python3 -m pip install jsonschema", file=sys.stderr)
    sys.exit(2)


def main(arguments):
    with open(arguments[0], encoding="utf-8") as file:
        schema = json.load(file)
    kind = jsonschema.validators.validator_for(schema)
    try:
        kind.check_schema(schema)
    except jsonschema.SchemaError as fault:
        print(f"the schema is none: {fault.message}", file=sys.stderr)
        return 2
    validator = kind(schema, format_checker=kind.FORMAT_CHECKER)
    for name in arguments[1:]:
        with open(name, encoding="utf-8") as file:
            document = json.load(file)
        error = jsonschema.exceptions.best_match(validator.iter_errors(document))
        if error is None:
            print(f"valid {name}")
        else:
            where = "/".join(str(step) for step in error.absolute_path)
            print(f"refused {name}: {where}: {error.message[:300]}".replace("\n", " "))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
