"""Checks a request for speech against the official `openai` package's own types.

Reads the request's body from standard input. Refuses one that the package would not have let through, and keys that it
does not know.
"""

import json
import sys

from openai.types.audio.speech_create_params import SpeechCreateParams
from pydantic import ConfigDict, TypeAdapter, with_config


def main():
    request = json.load(sys.stdin)
    strict = with_config(ConfigDict(extra="forbid"))(SpeechCreateParams)
    TypeAdapter(strict).validate_python(request)
    if len(request["input"]) > 4096:
        sys.exit("the input is longer than 4096 characters")


main()
