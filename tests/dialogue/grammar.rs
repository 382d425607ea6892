//! Reads a dialogue file: its title, the given state, and the acts with what each must show. The grammar is in `tests/README.md`.

use super::acts::{self, Act};
use super::lines::{self, Block};
use super::pattern;

/// One file of `tests/dialogues`.
#[derive(Debug)]
pub(crate) struct Dialogue {
    pub(crate) title: String,
    /// The lines of «Дано», one fact each, with their numbers in the file.
    pub(crate) given: Vec<(usize, String)>,
    pub(crate) steps: Vec<Step>,
    /// The file as it is, for `UPDATE=1`.
    pub(crate) source: Vec<String>,
}

/// An act and everything that must be seen after it.
#[derive(Debug)]
pub(crate) struct Step {
    /// The number of the act's line, from 0.
    pub(crate) line: usize,
    /// Who acts; nobody when time passes.
    pub(crate) who: Option<String>,
    pub(crate) act: Act,
    pub(crate) expected: Vec<Block>,
    /// The lines of the file that hold the expectations: from the one after the act up to this one.
    pub(crate) end: usize,
}

/// A mistake in a dialogue file.
pub(crate) type Mistake = String;

/// A promise of this code about itself, by its name.
pub(crate) type Check = (&'static str, fn() -> Result<(), Mistake>);

/// Reads a whole file.
pub(crate) fn parse(text: &str) -> Result<Dialogue, Mistake> {
    let source: Vec<String> = text
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect();
    let title = source
        .first()
        .filter(|line| !line.is_empty())
        .ok_or("the first line must be the title")?
        .clone();
    let mut given = Vec::new();
    let mut steps = Vec::new();
    let mut in_given = false;
    let mut at = 1;
    while at < source.len() {
        let line = &source[at];
        if line.is_empty() || line.starts_with('#') {
            at += 1;
        } else if line == "Дано" {
            in_given = true;
            at += 1;
        } else if let Some(fact) = line.strip_prefix("  ").filter(|_| in_given) {
            given.push((at, fact.to_owned()));
            at += 1;
        } else {
            in_given = false;
            let step = step(&source, at)?;
            at = step.end;
            steps.push(step);
        }
    }
    Ok(Dialogue {
        title,
        given,
        steps,
        source,
    })
}

fn step(source: &[String], line: usize) -> Result<Step, Mistake> {
    let place = |mistake: String| format!("line {}: {mistake}", line + 1);
    let (who, act) = acts::parse(&source[line]).map_err(place)?;
    let end = expectations_end(source, line + 1);
    let expected = lines::blocks(source, (line + 1, end), who.as_deref())?;
    Ok(Step {
        line,
        who,
        act,
        expected,
        end,
    })
}

/// Where the expectations that begin at `from` end: blank lines belong to them only inside a message.
fn expectations_end(source: &[String], from: usize) -> usize {
    let mut end = from;
    for (at, line) in source.iter().enumerate().skip(from) {
        if line.is_empty() {
            continue;
        }
        let inside_blank = at > end;
        let continues = if inside_blank {
            line.starts_with("    ")
        } else {
            line.starts_with("  ")
        };
        if !continues {
            break;
        }
        end = at + 1;
    }
    end
}

/// What this file promises about itself; run as trials, because the binary has its own harness.
pub(crate) fn checks() -> Vec<Check> {
    vec![
        ("grammar: title, given, steps", whole_file),
        ("grammar: a blank line inside a message", blank_inside),
        ("grammar: acts", acts::check),
        ("grammar: what is seen", lines::check),
        ("grammar: patterns", pattern::check),
    ]
}

fn whole_file() -> Result<(), Mistake> {
    let text = "Начало\n\nДано\n  школа «Лицей»\n  Ирина — администратор\n\n# слово\nИрина › /помощь\n  ‹ Могу\n    [А] [Б]\n\n… прошло 2 часа\n  Ирина ‹ Пора\n";
    let dialogue = parse(text)?;
    let shape = (
        dialogue.title.as_str(),
        dialogue.given.len(),
        dialogue.steps.len(),
    );
    same(&shape, &("Начало", 2, 2))?;
    same(
        &dialogue.steps[0].expected[0].buttons,
        &vec!["А".to_owned(), "Б".to_owned()],
    )?;
    same(&dialogue.steps[1].who, &None)?;
    same(&parse("Название\nИрина сказала\n").is_err(), &true)
}

fn blank_inside() -> Result<(), Mistake> {
    let dialogue = parse("Т\nА › да\n  ‹ Раз\n\n    Три\n\nБ › нет\n")?;
    same(&dialogue.steps.len(), &2)?;
    same(
        &dialogue.steps[0].expected[0].text.join("|"),
        &"Раз||Три".to_owned(),
    )?;
    same(&dialogue.steps[1].expected.len(), &0)
}

/// Two values must be equal.
pub(crate) fn same<T: PartialEq + std::fmt::Debug>(found: &T, wanted: &T) -> Result<(), Mistake> {
    if found == wanted {
        Ok(())
    } else {
        Err(format!("found {found:?}, wanted {wanted:?}"))
    }
}
