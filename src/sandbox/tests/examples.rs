//! The tests of bots that the README shows: they start the program and a bot on a real client, and pass.

#[path = "../../../tests/clients/mod.rs"]
mod clients;

use std::path::Path;
use std::process::Command;

use clients::Guest;

const README: &str = include_str!("../README.md");

/// Runs an example as its first line says, beside the bot it is about.
fn passes(guest: Guest, (name, example): (&str, &str), words: &[&str]) {
    let Some(folder) = guest.is_here().then(|| guest.folder()).flatten() else {
        return;
    };
    std::fs::write(folder.join(name), example).unwrap();
    let sandbox = Path::new(env!("CARGO_BIN_EXE_max-sandbox"));
    let mut path = sandbox.parent().unwrap().as_os_str().to_owned();
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap());
    let mut command = Command::new(words[0]);
    command
        .args(&words[1..])
        .current_dir(folder)
        .env("PATH", path);
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    let ran = said.contains("pass 1") || said.contains("Ran 1 test");
    assert!(output.status.success() && ran, "{said}");
}

#[test]
fn the_test_in_typescript_passes() {
    let example = include_str!("../../../tests/clients/examples/bot.test.ts");
    assert!(README.contains(&format!("```ts\n{example}```")));
    let name = "bot.test.mjs"; // without types it is JavaScript
    passes(Guest::Node, (name, example), &["node", "--test", name]);
}

#[test]
fn the_test_in_python_passes() {
    let example = include_str!("../../../tests/clients/examples/test_bot.py");
    assert!(README.contains(&format!("```python\n{example}```")));
    let words = ["env/bin/python", "-m", "unittest", "test_bot"];
    passes(Guest::Python, ("test_bot.py", example), &words);
}
