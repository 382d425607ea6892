//! What the bot has counted since its start, and whether it is well; no names, no texts.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};

macro_rules! counters {
    ($($name:ident $help:literal;)*) => {
        /// One number each.
        #[derive(Default)]
        pub(super) struct Counters {
            $(pub(super) $name: AtomicU64,)*
            /// Files of texts that are left out.
            pub(super) broken_texts: AtomicU64,
            /// MAX does not accept the token.
            refused_token: AtomicBool,
            /// Updates can be received.
            receives: AtomicBool,
        }

        impl Counters {
            /// The counters as Prometheus reads them.
            pub(super) fn text(&self, outbox: usize) -> String {
                let mut text = String::new();
                $(metric(&mut text, concat!("dezhurny_", stringify!($name), "_total"), ("counter", $help), self.$name.load(Relaxed));)*
                metric(&mut text, "dezhurny_outbox", ("gauge", "Events and messages in hand"), outbox as u64);
                metric(&mut text, "dezhurny_broken_texts", ("gauge", "Files of DEZHURNY_TEXTS left out because of a mistake"), self.broken_texts.load(Relaxed));
                metric(&mut text, "dezhurny_ready", ("gauge", "Updates come in and MAX accepts the token"), u64::from(self.is_ready()));
                text
            }
        }
    };
}

counters! {
    taken "Updates taken in";
    ignored "Updates with nothing to answer to";
    duplicates "Events seen before";
    refused "Commands refused by the rules";
    unauthorized "Webhook calls without the secret";
    quarantined "Events given up after three failures";
    stale "Decisions repeated because the school had moved";
    sent "Rows of the outbox delivered";
    retried "Calls of MAX repeated";
    too_many "Answers 429 of MAX";
    found "Messages found by reading back instead of sending again";
    dropped "Rows of the outbox given up";
}

impl Counters {
    pub(super) fn add(counter: &AtomicU64) {
        counter.fetch_add(1, Relaxed);
    }

    pub(super) fn token(&self, accepted: bool) {
        self.refused_token.store(!accepted, Relaxed);
    }

    pub(super) fn is_token_refused(&self) -> bool {
        self.refused_token.load(Relaxed)
    }

    /// Updates can be received, or not any more.
    pub(super) fn receiving(&self, works: bool) {
        self.receives.store(works, Relaxed);
    }

    pub(super) fn is_ready(&self) -> bool {
        self.receives.load(Relaxed) && !self.is_token_refused()
    }
}

fn metric(text: &mut String, name: &str, about: (&str, &str), value: u64) {
    let (kind, help) = about;
    text.push_str(&format!(
        "# HELP {name} {help}\n# TYPE {name} {kind}\n{name} {value}\n"
    ));
}
