#include "suite/reports/outcome_schema.h"

#include "suite/reports/reporter.h"

namespace patchorder::suite {
namespace {

constexpr std::string_view kSchema = R"json({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "patchorder",
  "description": "What `patchorder run`, `sweep` and `gate` print: --format json a report, jsonl an outcome a line",
  "oneOf": [{"$ref": "#/$defs/report"}, {"$ref": "#/$defs/outcome"}],
  "$defs": {
    "report": {
      "type": "object",
      "required": ["schema", "command", "pairs", "results", "summary", "interrupted"],
      "additionalProperties": false,
      "properties": {
        "schema": {"description": "version of this schema"},
        "command": {"type": "string", "enum": ["run", "sweep", "gate"]},
        "pairs": {"type": "array", "items": {"type": "string"}},
        "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
        "summary": {
          "type": "object",
          "required": ["passed", "failed", "skipped"],
          "additionalProperties": false,
          "properties": {
            "passed": {"type": "integer", "minimum": 0},
            "failed": {"type": "integer", "minimum": 0},
            "skipped": {"type": "integer", "minimum": 0}
          }
        },
        "interrupted": {"type": "boolean", "description": "by a signal: some results are missing"}
      }
    },
    "result": {
      "type": "object",
      "required": ["program", "pair", "where", "verdict"],
      "additionalProperties": false,
      "properties": {
        "program": {"type": "string", "description": "the file, as it was named"},
        "title": {"type": "string"},
        "topic": {"type": "string"},
        "pair": {"type": "string", "description": "py3.11-gevent22.10"},
        "where": {"type": "string", "enum": ["hub", "real"]},
        "verdict": {"type": "string"},
        "reason": {"type": "string"},
        "repeat": {"type": "string", "description": "of a failure: the command line that repeats it"},
        "outcome": {"$ref": "#/$defs/outcome", "description": "missing if the program could not be run"},
        "expected": {"$ref": "#/$defs/outcome", "description": "what it was compared with"}
      }
    },
    "outcome": {
      "type": "object",
      "required": ["program", "pair", "stdout", "calls", "stderr", "exit", "hang"],
      "additionalProperties": false,
      "properties": {
        "program": {"type": "string"},
        "pair": {"type": "string"},
        "stdout": {"type": "array", "items": {"type": "string"}, "description": "lines, without their ends"},
        "calls": {
          "type": "array",
          "items": {"$ref": "#/$defs/call"},
          "description": "of is_alive and join by the program's own text, in the order they ended"
        },
        "stderr": {"type": "array", "items": {"$ref": "#/$defs/reported"}},
        "exit": {"type": ["integer", "null"], "description": "negative: a signal; null: it had to be stopped"},
        "hang": {"type": "boolean"},
        "budget": {"type": "string", "description": "the budget that ended it"}
      }
    },
    "call": {
      "type": "object",
      "required": ["line", "call"],
      "additionalProperties": false,
      "properties": {
        "line": {"type": "integer", "minimum": 0},
        "call": {"type": "string", "description": "the receiver's text and the method"},
        "result": {"type": ["null", "boolean", "number", "string"]},
        "raised": {"type": "string", "minLength": 1, "description": "Type: message"},
        "never_returned": {"const": true},
        "elapsed": {"type": "number", "minimum": 0, "description": "seconds"}
      },
      "oneOf": [
        {"required": ["result", "elapsed"]},
        {"required": ["raised", "elapsed"]},
        {"required": ["never_returned"]}
      ]
    },
    "reported": {
      "type": "object",
      "required": ["kind", "type", "message"],
      "additionalProperties": false,
      "properties": {
        "kind": {"type": "string"},
        "line": {"type": "integer", "minimum": 0, "description": "of a warning"},
        "type": {"type": "string", "description": "the class, without its module"},
        "message": {"type": "string", "description": "its first line, addresses and idents masked"}
      }
    }
  }
})json";

}  // namespace

Json outcome_schema() {
  Json schema = Json::parse(kSchema);
  Json& definitions = schema["$defs"];
  definitions["report"]["properties"]["schema"]["const"] = kReportSchemaVersion;
  Json& verdicts = definitions["result"]["properties"]["verdict"]["enum"] = Json::array();
  for (int i = 0; i <= static_cast<int>(Verdict::kFailed); ++i)
    verdicts.push_back(verdict_name(static_cast<Verdict>(i)));
  definitions["reported"]["properties"]["kind"]["enum"] = {kMainKind,     kThreadKind,          kGreenletKind,
                                                           kShutdownKind, kIgnoredInThreadKind, kWarningKind,
                                                           kAtexitKind,   kIgnoredKind,         kFatalKind};
  return schema;
}

}  // namespace patchorder::suite
