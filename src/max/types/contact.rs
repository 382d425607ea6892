//! Visiting cards.

use super::User;
use super::object::object;

object! {
    /// A visiting card.
    #[derive(Default)]
    pub struct Contact {
        /// The card as a vCard.
        pub vcf_info: Option<String>,
        /// Proof that the card came from [`Button::RequestContact`](crate::Button::RequestContact) and not from a keyboard.
        pub hash: Option<String>,
        /// The person, if in MAX.
        pub max_info: Option<User>,
        /// The older name of `max_info`.
        pub tam_info: Option<User>,
        /// The phone; older, and often empty. See [`Contact::phone`].
        pub vcf_phone: Option<String>,
    }
}
