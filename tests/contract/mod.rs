//! Judges a ledger by the contract: what the bot may ask, what MAX may answer, what an update looks like.
#![allow(dead_code)] // each test uses a part

pub(crate) mod exceptions;

use std::collections::BTreeMap;

use exceptions::Exception;
use jsonschema::Validator;
use serde_json::{Map, Value, json};

/// The contract, ready to judge.
pub(crate) struct Contract {
    whole: Value,
    judges: BTreeMap<String, Validator>,
}

impl Contract {
    /// The published description, what is newer, and the exceptions.
    pub(crate) fn with(exceptions: &[&Exception]) -> Self {
        let mut whole: Value = serde_json::from_str(include_str!("contract.json")).unwrap();
        let newer: Value = serde_json::from_str(include_str!("newer.json")).unwrap();
        for part in ["operations", "$defs"] {
            let more = newer[part].as_object().unwrap().clone();
            whole[part].as_object_mut().unwrap().extend(more);
        }
        for (name, more) in newer["query"].as_object().unwrap() {
            let known = whole["operations"][name]["query"].as_object_mut().unwrap();
            known.extend(more.as_object().unwrap().clone());
        }
        let choices = whole["$defs"]["Update"]["anyOf"].as_array_mut().unwrap();
        for (kind, name) in newer["updates"].as_object().unwrap() {
            let name = format!("#/$defs/{}", name.as_str().unwrap());
            choices.push(json!({"properties": {"update_type": {"const": kind}}, "$ref": name}));
        }
        // Updates are judged one by one, where they stand in the ledger themselves.
        whole["operations"]["GET /updates"]["answer"] =
            json!({"type": "object", "required": ["updates", "marker"]});
        for exception in exceptions {
            let place = whole.pointer_mut(exception.at);
            let place = place.unwrap_or_else(|| panic!("no such place: {}", exception.at));
            *place = serde_json::from_str(exception.instead).unwrap();
        }
        Self {
            whole,
            judges: BTreeMap::new(),
        }
    }

    /// What in this ledger is not as it should be, a line each.
    pub(crate) fn violations(&mut self, ledger: &[Value]) -> Vec<String> {
        let mut found: Vec<String> = ledger.iter().flat_map(|entry| self.judge(entry)).collect();
        found.sort();
        found.dedup();
        found
    }

    /// The operations there are.
    pub(crate) fn names(&self) -> Vec<String> {
        self.whole["operations"]
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect()
    }

    /// The operations of a ledger that succeeded.
    pub(crate) fn called(&self, ledger: &[Value]) -> Vec<String> {
        let line = |entry: &&Value| entry["status"] == 200;
        let called = ledger.iter().filter(line).filter_map(|entry| {
            let line = format!("{} {}", text(&entry["method"]), text(&entry["path"]));
            self.operation(&line).map(|(name, _)| name)
        });
        called.collect()
    }

    fn judge(&mut self, entry: &Value) -> Vec<String> {
        if entry["kind"] == "update" {
            return self.update(&entry["update"]);
        }
        if text(&entry["path"]).starts_with("/upload/") {
            return Vec::new(); // the upload hosts are not in the description
        }
        let status = entry["status"].as_u64().unwrap_or_default();
        let line = format!("{} {}", text(&entry["method"]), text(&entry["path"]));
        let Some((name, operation)) = self.operation(&line) else {
            let refused = status == 404 || status == 401;
            return if refused {
                Vec::new()
            } else {
                vec![format!("{line}: {status} for what does not exist")]
            };
        };
        let mut found = Vec::new();
        if status < 400 {
            found.extend(query(&name, &operation["query"], &entry["query"]));
            let (body, request) = (&operation["body"], &entry["request"]);
            if !body.is_null() {
                found.extend(self.check(&format!("{name} asks"), body, request));
            }
        }
        found.extend(self.answer(&name, &operation["answer"], entry));
        found
    }

    fn answer(&mut self, name: &str, promised: &Value, entry: &Value) -> Vec<String> {
        let answer = &entry["response"];
        let known = |schema: &str| json!({"$ref": format!("#/$defs/{schema}")});
        match entry["status"].as_u64().unwrap_or_default() {
            0 => Vec::new(),
            200 if answer["success"] == false => self.check(
                &format!("{name} answers"),
                &known("SimpleQueryResult"),
                answer,
            ),
            200 => self.check(&format!("{name} answers"), promised, answer),
            _ if answer["code"] == "" => Vec::new(), // the page of a gateway
            _ => self.check(&format!("{name} refuses"), &known("Error"), answer),
        }
    }

    /// An update by the schema of its own kind, so that the words are about it.
    fn update(&mut self, update: &Value) -> Vec<String> {
        let kind = &update["update_type"];
        let choices = self.whole["$defs"]["Update"]["anyOf"].as_array();
        let choice = choices.and_then(|all| {
            all.iter()
                .find(|one| one["properties"]["update_type"]["const"] == *kind)
        });
        match choice.map(|choice| json!({"$ref": choice["$ref"]})) {
            Some(schema) => self.check(&format!("update {kind}"), &schema, update),
            None => vec![format!("update {kind} is not known")],
        }
    }

    /// The operation of a line such as `GET /chats/-7/members`, the most literal first.
    fn operation(&self, line: &str) -> Option<(String, Value)> {
        let fits = |name: &str| {
            let mut here = line.split('/');
            let parts: Vec<bool> = name
                .split('/')
                .map(|part| {
                    here.next()
                        .is_some_and(|one| one == part || part.starts_with('{'))
                })
                .collect();
            here.next().is_none() && parts.iter().all(|fits| *fits)
        };
        let all = self.whole["operations"].as_object()?;
        let found = all.iter().filter(|(name, _)| fits(name));
        let (name, operation) = found.min_by_key(|(name, _)| name.matches('{').count())?;
        Some((name.clone(), operation.clone()))
    }

    fn check(&mut self, what: &str, schema: &Value, value: &Value) -> Vec<String> {
        if schema.is_null() {
            return Vec::new();
        }
        let defs = &self.whole["$defs"];
        let judge = self.judges.entry(schema.to_string()).or_insert_with(|| {
            let mut whole = schema.as_object().cloned().unwrap_or_default();
            whole.insert("$defs".to_owned(), defs.clone());
            jsonschema::draft202012::new(&Value::Object(whole)).expect("a schema")
        });
        let word = |error: jsonschema::ValidationError<'_>| {
            let said: String = error.to_string().chars().take(200).collect();
            format!("{what}: {} {said}", error.instance_path())
        };
        judge.iter_errors(value).map(word).collect()
    }
}

/// Parameters: known ones, of their type, within their bounds; the required ones there.
fn query(name: &str, known: &Value, given: &Value) -> Vec<String> {
    let (none, empty) = (Map::new(), Map::new());
    let (known, given) = (
        known.as_object().unwrap_or(&none),
        given.as_object().unwrap_or(&empty),
    );
    let mut found = Vec::new();
    for (parameter, value) in given {
        match known.get(parameter) {
            None => found.push(format!("{name}: no parameter {parameter}")),
            Some(about) if !fits(&about["schema"], text(value)) => {
                found.push(format!(
                    "{name}: {parameter}={value} breaks {}",
                    about["schema"]
                ));
            }
            Some(_) => {}
        }
    }
    for (parameter, about) in known {
        if about["required"] == true && !given.contains_key(parameter) {
            found.push(format!("{name}: {parameter} is missing"));
        }
    }
    found
}

fn fits(schema: &Value, value: &str) -> bool {
    let is = |kind: &str| schema["type"] == kind || schema["type"][0] == kind;
    if is("boolean") {
        return value == "true" || value == "false";
    }
    if !is("integer") {
        return true;
    }
    let bound = |name: &str, usual: i64| schema[name].as_i64().unwrap_or(usual);
    let within = bound("minimum", i64::MIN)..=bound("maximum", i64::MAX);
    value
        .parse::<i64>()
        .is_ok_and(|number| within.contains(&number))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
