//! `dezhurny verify-audit`: whether an exported journal is what the bot wrote.

use std::{fs::File, io::BufReader, path::Path};

use anyhow::Context;

use crate::store::audit;

/// Prints how long the chain is and what it ends with. `sum` is what the bot showed of an entry: «14:9f86d081884c7d65».
///
/// # Errors
/// The file cannot be opened, or is not as it was exported: the first line that differs.
pub fn verify_audit(file: &Path, sum: Option<&str>) -> anyhow::Result<()> {
    let shown = file.display();
    let witness = sum.map(witness).transpose()?;
    let opened = File::open(file).with_context(|| format!("{shown} cannot be opened"))?;
    let head = audit::verify(BufReader::new(opened), witness.as_ref());
    let head = head.with_context(|| format!("{shown} is broken"))?;
    println!(
        "{shown} is whole: {} entries, the last is {}",
        head.seq, head.hash
    );
    Ok(())
}

fn witness(sum: &str) -> anyhow::Result<audit::Witness> {
    let read = sum
        .split_once(':')
        .and_then(|(seq, hash)| Some((seq.parse().ok()?, hash.to_lowercase())));
    read.filter(|(_, hash)| hash.len() >= 8)
        .context("--sum is written NUMBER:CHECKSUM, such as 14:9f86d081884c7d65")
}
