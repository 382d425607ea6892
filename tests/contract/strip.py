#!/usr/bin/env python3
"""Makes contract.json out of the published OpenAPI file of the MAX Bot API: facts without prose, as JSON Schema.

    tests/contract/strip.py schema.yaml > tests/contract/contract.json

Names, types, bounds and enums stay; words about them go. `nullable` becomes a type, a discriminator becomes a choice by
`const`, so that any validator of JSON Schema understands it."""
import json
import sys

import yaml

KEPT = {"type", "enum", "items", "required", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern",
        "additionalProperties"}
whole = yaml.safe_load(open(sys.argv[1], encoding="utf-8"))
schemas = whole["components"]["schemas"]
bases = {f"#/components/schemas/{name}" for name, one in schemas.items() if "discriminator" in one}


def plain(one):
    """A schema without prose. Nobody refers to a base from below: the choice is made above."""
    if "$ref" in one:
        return {"$ref": one["$ref"].replace("components/schemas", "$defs")}
    out = {name: value for name, value in one.items() if name in KEPT and not (name == "required" and not isinstance(value, list))}
    if isinstance(one.get("items"), dict):
        out["items"] = plain(one["items"])
    if isinstance(one.get("additionalProperties"), dict):
        out["additionalProperties"] = plain(one["additionalProperties"])
    if "properties" in one:
        out["properties"] = {name: plain(part) for name, part in one["properties"].items()}
        out.setdefault("type", "object")
    for word in ("allOf", "oneOf", "anyOf"):
        parts = [plain(part) for part in one.get(word, []) if part.get("$ref") not in bases or word != "allOf" or len(one[word]) == 1]
        if parts:
            out[word] = parts
    if "discriminator" in one:
        name = one["discriminator"]["propertyName"]
        choices = one["discriminator"].get("mapping", {})
        refs = {word: ref["$ref"] if isinstance(ref, dict) else ref for word, ref in choices.items()}
        out["anyOf"] = [{"properties": {name: {"const": word}}, "$ref": ref.replace("components/schemas", "$defs")}
                        for word, ref in sorted(refs.items())]
    if one.get("nullable"):
        if isinstance(out.get("type"), str):
            out["type"] = [out["type"], "null"]
            if "enum" in out:
                out["enum"] = [*out["enum"], None]
        if "allOf" in out:
            out = {"anyOf": [{"allOf": out.pop("allOf")}, {"type": "null"}]}
    return out


def body(one):
    content = one.get("content", {}).get("application/json", {})
    return plain(content["schema"]) if "schema" in content else None


operations = {}
for path, methods in whole["paths"].items():
    for method, one in methods.items():
        if method not in ("get", "post", "put", "patch", "delete"):
            continue
        parameters = methods.get("parameters", []) + one.get("parameters", [])
        operations[f"{method.upper()} {path}"] = {
            "query": {p["name"]: {"required": p.get("required", False), "schema": plain(p["schema"])}
                      for p in parameters if p.get("in") == "query"},
            "body": body(one.get("requestBody", {})),
            "answer": body(one.get("responses", {}).get("200", {})),
        }

contract = {"version": whole["info"]["version"], "operations": operations,
            "$defs": {name: plain(one) for name, one in schemas.items()}}
json.dump(contract, sys.stdout, ensure_ascii=False, indent=1, sort_keys=True)
print()
