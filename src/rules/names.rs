//! Comparing people's names as people give them: «Иванова», «иванова м.п.», «Мария Петровна».

/// Whether what was typed could mean this full name: each typed part begins, in order or not, a part of the name of its own.
#[must_use]
pub(crate) fn matches(typed: &str, full: &str) -> bool {
    let mut parts = parts(full);
    let typed = self::parts(typed);
    !typed.is_empty() && typed.iter().all(|t| take(&mut parts, t))
}

/// «Иванова М. П.»: for lines where the full name would be a wall.
#[must_use]
pub(crate) fn short(full: &str) -> String {
    let mut words = full.split_whitespace();
    let surname = words.next().unwrap_or_default().to_owned();
    words
        .filter_map(|w| w.chars().next())
        .fold(surname, |name, initial| format!("{name} {initial}."))
}

/// Takes the first part that a typed part can stand for: itself, its initial, or itself in another case («Ивановой»).
fn take(parts: &mut Vec<String>, typed: &str) -> bool {
    let fits = |part: &String| {
        part == typed
            || (typed.chars().count() == 1 && part.starts_with(typed))
            || same_stem(part, typed)
    };
    parts
        .iter()
        .position(fits)
        .map(|at| parts.remove(at))
        .is_some()
}

/// Cases change the last two letters at most, of a patronymic one: else «Петров» would be «Петровна». A stem shorter than
/// three letters proves nothing.
fn same_stem(a: &str, b: &str) -> bool {
    let changed = if ["вна", "чна", "вич", "ьич"]
        .iter()
        .any(|end| a.ends_with(end))
    {
        1
    } else {
        2
    };
    let common = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    let longest = a.chars().count().max(b.chars().count());
    common >= 3 && a.chars().count().saturating_sub(common) <= changed && longest - common <= 2
}

fn parts(name: &str) -> Vec<String> {
    let folded = name.to_lowercase().replace('ё', "е");
    folded
        .split(|c: char| c.is_whitespace() || c == '.')
        .filter(|p| !p.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_people_give_it() {
        let full = "Иванова Мария Петровна";
        for typed in [
            "Иванова",
            "иванова м.п.",
            "М. П. Иванова",
            "Мария Петровна",
            "Ивановой",
            "Иванову Марию",
            "Иванова М П",
            "Марии Петровне",
            "Иванову М. Петровну",
        ] {
            assert!(matches(typed, full), "{typed}");
        }
        for typed in [
            "Петров Иван",
            "Петров",
            "Петрова",
            "Сидорова",
            "Иванова А.",
            "",
            "М. М.",
        ] {
            assert!(!matches(typed, full), "{typed}");
        }
        assert_eq!(short(full), "Иванова М. П.");
        assert!(matches("Семенова", "Семёнова Анна"));
    }
}
