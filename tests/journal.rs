//! An exported journal: whole as it is, and broken in whatever way somebody changes it.

use std::process::Command;

use dezhurny::store::{
    Cause, Commit, Keys, SledStore, Store,
    audit::{Broken, Export, verify},
};
use rules::{Change, ClassName, EventKey, Moment, PersonId, SchoolId};

/// A journal of four entries, line by line.
async fn exported() -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let (keys, _) = Keys::open_or_create(&folder.path().join("key")).unwrap();
    let store = SledStore::open(&folder.path().join("data"), keys).unwrap();
    for number in 1..=4_u8 {
        let version = store.look(SchoolId::FIRST, rules::School::version);
        let at = Moment(i64::from(number) * 60_000);
        let mut commit = Commit::new(EventKey([number; 16]), version, at);
        let class = ClassName::parse(&format!("{number}А")).unwrap();
        commit.changes = vec![Change::ClassOpened { class }];
        commit.cause = Cause {
            who: Some(PersonId(7)),
            command: Some("create_class"),
            refused: None,
        };
        store.commit(commit).await.unwrap();
    }
    let mut export = Export::default();
    for entry in store
        .journal(SchoolId::FIRST, 1..store.journal_end(SchoolId::FIRST) + 1)
        .unwrap()
    {
        export.add(&entry).unwrap();
    }
    let text = String::from_utf8(export.finish().unwrap()).unwrap();
    text.lines().map(str::to_owned).collect()
}

fn judged(lines: &[String]) -> Result<u64, Broken> {
    verify(lines.join("\n").as_bytes(), None).map(|head| head.seq)
}

#[tokio::test]
async fn a_journal_is_whole_as_it_was_exported() {
    let lines = exported().await;
    assert_eq!(lines.len(), 5, "four entries and the end");
    assert_eq!(judged(&lines), Ok(4));
}

#[tokio::test]
async fn the_first_line_that_was_touched_is_named() {
    let whole = exported().await;
    let changed = |change: &dyn Fn(&mut Vec<String>)| {
        let mut lines = whole.clone();
        change(&mut lines);
        judged(&lines)
    };
    let replace = |lines: &mut Vec<String>, at: usize, what: &str, with: &str| {
        let line = lines[at].replace(what, with);
        assert_ne!(line, lines[at]);
        lines[at] = line;
    };
    let table = [
        (changed(&|l| replace(l, 1, "2А", "2Б")), Broken::Changed(2)),
        (
            changed(&|l| replace(l, 0, "\"who\":7", "\"who\":8")),
            Broken::Changed(1),
        ),
        (
            changed(&|l| replace(l, 2, "{\"seq\"", "{\"note\":1,\"seq\"")),
            Broken::Changed(3),
        ),
        (changed(&|l| drop(l.remove(1))), Broken::OutOfOrder(2)),
        (changed(&|l| drop(l.remove(0))), Broken::OutOfOrder(1)),
        (changed(&|l| l.swap(1, 2)), Broken::OutOfOrder(2)),
        (
            changed(&|l| l.insert(1, l[0].clone())),
            Broken::OutOfOrder(2),
        ),
        (changed(&|l| l.truncate(4)), Broken::CutOff(4)),
        (changed(&|l| l[3].truncate(40)), Broken::Changed(4)),
        (changed(&|l| drop(l.remove(3))), Broken::OutOfOrder(4)),
        (changed(&|l| l.push(l[0].clone())), Broken::AfterTheEnd(6)),
        (changed(&|l| l.clear()), Broken::CutOff(0)),
    ];
    for (nth, (found, broken)) in table.into_iter().enumerate() {
        assert_eq!(found, Err(broken), "case {nth}");
    }
}

#[tokio::test]
async fn a_journal_written_anew_is_told_by_what_was_shown_once() {
    let lines = exported().await;
    let file = lines.join("\n");
    let told = |seq: u64, sum: &str| verify(file.as_bytes(), Some(&(seq, sum.to_owned())));
    let second: serde_json::Value = serde_json::from_str(&lines[1]).unwrap();
    let sum = &second["hash"].as_str().unwrap()[..16];
    assert_eq!(told(2, sum).map(|head| head.seq), Ok(4));
    for (seq, sum) in [(1, sum), (2, "0000000000000000"), (9, sum)] {
        assert_eq!(told(seq, sum), Err(Broken::Rewritten(seq)));
    }
}

#[tokio::test]
async fn the_program_says_by_its_exit_code_whether_a_journal_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("journal.jsonl");
    let ask = |lines: &[String]| {
        std::fs::write(&file, lines.join("\n")).unwrap();
        let program = env!("CARGO_BIN_EXE_dezhurny");
        let run = Command::new(program)
            .arg("verify-audit")
            .arg(&file)
            .output();
        let run = run.unwrap();
        let said = [run.stdout, run.stderr].concat();
        (run.status.code(), String::from_utf8(said).unwrap())
    };
    let mut lines = exported().await;
    let (code, said) = ask(&lines);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("4 entries"), "{said}");
    lines.swap(0, 1);
    let (code, said) = ask(&lines);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("line 1 does not follow"), "{said}");
}
