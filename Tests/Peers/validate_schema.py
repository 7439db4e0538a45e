"""Judges scripts by the JSON Schema of callscript, as other people's tools would.

usage: validate_schema.py SCHEMA FILE ...

Prints one line a file: `valid NAME`, or `refused NAME: where: why`. Every file is read twice: by the rules of
YAML 1.2, as editors do, and by those of YAML 1.1, as PyYAML does (`no` is a boolean, `17:30` a number). A file is valid
when both readings are. Ends with 2 when the schema itself is none, or a package is missing.
"""

import json
import re
import sys

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"missing: {missing.name}; python3 -m pip install jsonschema pyyaml", file=sys.stderr)
    sys.exit(2)


# What the C library takes, callscript takes: the parser written in Python is stricter about flow maps.
class Reader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Keys are words in either version, and days are what JSON has for them: texts."""

    def construct_mapping(self, node, deep=False):
        self.flatten_mapping(node)
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}

    def construct_yaml_map(self, node):
        yield self.construct_mapping(node, deep=True)


Reader.add_constructor("tag:yaml.org,2002:map", Reader.construct_yaml_map)
Reader.add_constructor("tag:yaml.org,2002:timestamp", Reader.construct_yaml_str)


class CoreReader(Reader):
    """YAML 1.2, core schema."""

    yaml_implicit_resolvers = {}


def core(tag, pattern, first):
    CoreReader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)


core("null", r"^(~|null|Null|NULL|)$", ["~", "n", "N", ""])
core("bool", r"^(true|True|TRUE|false|False|FALSE)$", list("tTfF"))
core("int", r"^[-+]?[0-9]+$", list("-+0123456789"))
core("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", list("-+.0123456789"))
core("merge", r"^<<$", ["<"])
# `0123` is decimal here; Python's own int would not have it.
CoreReader.add_constructor("tag:yaml.org,2002:int", lambda reader, node: int(node.value, 10))
CoreReader.add_constructor("tag:yaml.org,2002:float", lambda reader, node: float(node.value))


def faults(validator, text):
    for reader in (CoreReader, Reader):
        try:
            document = yaml.load(text, Loader=reader)
        except yaml.YAMLError as fault:
            yield "the file", str(fault).splitlines()[0]
            return
        error = jsonschema.exceptions.best_match(validator.iter_errors(document))
        if error is not None:
            yield "/".join(str(step) for step in error.absolute_path) or "the file", error.message
            return


def main(arguments):
    with open(arguments[0], encoding="utf-8") as file:
        schema = json.load(file)
    try:
        jsonschema.Draft202012Validator.check_schema(schema)
    except jsonschema.SchemaError as fault:
        print(f"the schema is none: {fault.message}", file=sys.stderr)
        return 2
    validator = jsonschema.Draft202012Validator(schema)
    for name in arguments[1:]:
        with open(name, encoding="utf-8") as file:
            text = file.read()
        first = next(faults(validator, text), None)
        if first is None:
            print(f"valid {name}")
        else:
            where, why = first
            print(f"refused {name}: {where}: {why[:200]}".replace("\n", " "))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
