"""Checks requests for speech against the official `openai` package's own types.

Reads a list of their bodies from standard input. Refuses one that the package would not have let through, and keys that
it does not know.
"""

import json
import sys

from openai.types.audio.speech_create_params import SpeechCreateParams
from pydantic import ConfigDict, TypeAdapter, with_config


def main():
    strict = TypeAdapter(with_config(ConfigDict(extra="forbid"))(SpeechCreateParams))
    for request in json.load(sys.stdin):
        strict.validate_python(request)
        if len(request["input"]) > 4096:
            sys.exit("the input is longer than 4096 characters")


main()
