//! `dezhurny verify-audit`: whether an exported journal is what the bot wrote.

use std::{fs::File, io::BufReader, path::Path};

use anyhow::Context;

use crate::store::audit;

/// Prints how long the chain is and what it ends with.
///
/// # Errors
/// The file cannot be opened, or is not as it was exported: the first line that differs.
pub fn verify_audit(file: &Path) -> anyhow::Result<()> {
    let shown = file.display();
    let opened = File::open(file).with_context(|| format!("{shown} cannot be opened"))?;
    let head =
        audit::verify(BufReader::new(opened)).with_context(|| format!("{shown} is broken"))?;
    println!(
        "{shown} is whole: {} entries, the last is {}",
        head.seq, head.hash
    );
    Ok(())
}
