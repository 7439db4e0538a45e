/// The JSON Schema (draft 2020-12) of what ``JSONRenderer`` writes, by which other programs may rely on it.
///
/// Version 1 is this schema: a change that would break a reader is a new version.
package enum FindingsSchema {
    package static let text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "callscript.findings.schema.json",
          "title": "What callscript validate --format json prints",
          "type": "object",
          "properties": {
            "version": {"description": "Of this format.", "const": 1},
            "findings": {"description": "By file and place.", "type": "array", "items": {"$ref": "#/$defs/finding"}},
            "proofs": {
              "description": "Of every script without an error, where --prove asks for them.",
              "type": "array", "items": {"$ref": "#/$defs/proved"}
            },
            "summary": {"$ref": "#/$defs/summary"}
          },
          "required": ["version", "findings"],
          "additionalProperties": false,
          "$defs": {
            "finding": {
              "type": "object",
              "properties": {
                "rule": {"description": "callscript explain tells of it.", "type": "string", "pattern": "^[a-z0-9-]+$"},
                "severity": {"enum": ["error", "warning", "info"]},
                "message": {"description": "A sentence without a full stop.", "type": "string", "minLength": 1},
                "label": {"description": "Said at the place itself.", "type": "string"},
                "on_the_call": {"description": "What a caller would experience.", "type": "string"},
                "file": {"$ref": "#/$defs/file"},
                "line": {"$ref": "#/$defs/line"},
                "column": {"$ref": "#/$defs/column"},
                "end_line": {"$ref": "#/$defs/line"},
                "end_column": {"$ref": "#/$defs/column"},
                "fixes": {"type": "array", "items": {"$ref": "#/$defs/fix"}},
                "related": {"description": "Second places.", "type": "array", "items": {"$ref": "#/$defs/related"}}
              },
              "required": [
                "rule", "severity", "message", "file", "line", "column", "end_line", "end_column", "fixes", "related"
              ],
              "additionalProperties": false
            },
            "fix": {
              "type": "object",
              "properties": {
                "title": {"description": "What it does.", "type": "string", "minLength": 1},
                "safety": {
                  "description": "safe: means what the author meant. unsafe: likely so. placeholder: to be filled in by hand.",
                  "enum": ["safe", "unsafe", "placeholder"]
                },
                "edits": {"type": "array", "items": {"$ref": "#/$defs/edit"}}
              },
              "required": ["title", "safety", "edits"],
              "additionalProperties": false
            },
            "edit": {
              "type": "object",
              "properties": {
                "replacement": {"description": "What to write from the place to its end.", "type": "string"},
                "file": {"$ref": "#/$defs/file"},
                "line": {"$ref": "#/$defs/line"},
                "column": {"$ref": "#/$defs/column"},
                "end_line": {"$ref": "#/$defs/line"},
                "end_column": {"$ref": "#/$defs/column"}
              },
              "required": ["replacement", "file", "line", "column", "end_line", "end_column"],
              "additionalProperties": false
            },
            "related": {
              "type": "object",
              "properties": {
                "message": {"type": "string", "minLength": 1},
                "file": {"$ref": "#/$defs/file"},
                "line": {"$ref": "#/$defs/line"},
                "column": {"$ref": "#/$defs/column"},
                "end_line": {"$ref": "#/$defs/line"},
                "end_column": {"$ref": "#/$defs/column"}
              },
              "required": ["message", "file", "line", "column", "end_line", "end_column"],
              "additionalProperties": false
            },
            "proved": {
              "type": "object",
              "properties": {
                "file": {"$ref": "#/$defs/file"},
                "states": {"$ref": "#/$defs/count"},
                "ways": {"description": "Ways out of states that some call takes.", "$ref": "#/$defs/count"},
                "proofs": {"type": "array", "items": {"$ref": "#/$defs/proof"}}
              },
              "required": ["file", "states", "ways", "proofs"],
              "additionalProperties": false
            },
            "proof": {
              "type": "object",
              "properties": {
                "proof": {
                  "enum": ["every-call-ends", "no-dead-air", "answers-in-time", "values-are-set", "nothing-leaks"]
                },
                "verdict": {"enum": ["proved", "refuted", "gave_up"]},
                "gave_up_after": {"description": "Steps.", "$ref": "#/$defs/count"},
                "says": {"description": "The bound as a sentence.", "type": "string", "minLength": 1},
                "bound": {"$ref": "#/$defs/bound"},
                "counter_examples": {"type": "array", "items": {"$ref": "#/$defs/counter_example"}}
              },
              "required": ["proof", "verdict", "says", "counter_examples"],
              "additionalProperties": false
            },
            "bound": {
              "description": "In numbers; each proof has its own. Silence without an end has no milliseconds.",
              "type": "object",
              "properties": {
                "turns": {"$ref": "#/$defs/count"},
                "seconds": {"$ref": "#/$defs/count"},
                "ended_by": {"enum": ["script", "limit"]},
                "milliseconds": {"description": "Of the longest silence, or the slowest answer.", "$ref": "#/$defs/count"},
                "steps": {"$ref": "#/$defs/count"},
                "slots": {"$ref": "#/$defs/count"},
                "exceptions": {
                  "description": "Where the script itself lets something sensitive out.",
                  "type": "array", "items": {"type": "string"}
                }
              },
              "additionalProperties": false
            },
            "counter_example": {
              "type": "object",
              "properties": {
                "state": {"description": "Where it shows.", "type": "string"},
                "way": {"description": "The call: greeting → (silence) → greeting.", "type": "string"}
              },
              "required": ["state", "way"],
              "additionalProperties": false
            },
            "summary": {
              "type": "object",
              "properties": {
                "files": {"description": "Scripts.", "$ref": "#/$defs/count"},
                "states": {"$ref": "#/$defs/count"},
                "errors": {"$ref": "#/$defs/count"},
                "warnings": {"$ref": "#/$defs/count"},
                "infos": {"$ref": "#/$defs/count"},
                "silenced": {"description": "Findings that comments silence.", "$ref": "#/$defs/count"}
              },
              "required": ["files", "states", "errors", "warnings", "infos", "silenced"],
              "additionalProperties": false
            },
            "file": {"description": "As it was named to the command.", "type": "string"},
            "line": {"description": "From 1.", "type": "integer", "minimum": 1},
            "column": {"description": "From 1, in characters as seen; an end is behind the last.", "type": "integer", "minimum": 1},
            "count": {"type": "integer", "minimum": 0}
          }
        }

        """
}
