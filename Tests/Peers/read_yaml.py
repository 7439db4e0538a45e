"""Reads YAML files, or the YAML blocks of Markdown files, as other people's tools would, and prints each as a line of JSON.

usage: read_yaml.py FILE ...
"""

import json
import re
import sys

try:
    import yaml
except ImportError as missing:
    print(f"missing: {missing.name}; python3 -m pip install pyyaml", file=sys.stderr)
    sys.exit(2)

for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        text = file.read()
    blocks = re.findall(r"^```yaml\n(.*?)^```$", text, re.M | re.S) if name.endswith(".md") else [text]
    for block in blocks:
        print(json.dumps(yaml.safe_load(block), default=str))
