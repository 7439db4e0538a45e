"""Plays a provider of language models, word for word as the official `openai` package has it.

Reads one JSON object from standard input: {"request": …, "answer": {"text": …} or {"tool": name}}. Checks the request
against the package's own types and prints the response as the package's own type writes it.
"""

import json
import sys
import time

from openai.types.chat import ChatCompletion, ChatCompletionMessage, ChatCompletionMessageToolCall
from openai.types.chat.chat_completion import Choice
from openai.types.chat.chat_completion_message_tool_call import Function
from openai.types.chat.completion_create_params import CompletionCreateParamsNonStreaming
from openai.types.completion_usage import CompletionUsage
from pydantic import ConfigDict, TypeAdapter, with_config


def check(request):
    """Refuses a request that the package would not have let through, and keys that it does not know."""
    strict = with_config(ConfigDict(extra="forbid"))(CompletionCreateParamsNonStreaming)
    TypeAdapter(strict).validate_python(request)


def answered(request, answer):
    calls = None
    if "tool" in answer:
        function = Function(name=answer["tool"], arguments="{}")
        calls = [ChatCompletionMessageToolCall(id="call_1", function=function, type="function")]
    message = ChatCompletionMessage(role="assistant", content=answer.get("text"), tool_calls=calls)
    choice = Choice(index=0, message=message, finish_reason="tool_calls" if calls else "stop", logprobs=None)
    usage = CompletionUsage(completion_tokens=9, prompt_tokens=42, total_tokens=51)
    return ChatCompletion(
        id="chatcmpl-1", choices=[choice], created=int(time.time()), model=request["model"],
        object="chat.completion", usage=usage,
    )


def main():
    told = json.load(sys.stdin)
    check(told["request"])
    print(answered(told["request"], told["answer"]).model_dump_json())


main()
