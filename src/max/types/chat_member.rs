//! Who is in a chat, and as what.

use super::object::object;
use super::{Permission, User};

object! {
    /// Somebody in a chat.
    pub struct ChatMember {
        /// Whether this is the owner.
        pub is_owner: bool,
        /// Whether this is an administrator.
        pub is_admin: bool,
        /// What an administrator may do; empty for others.
        pub permissions: Vec<Permission>,
        /// The title the chat shows beside the name.
        pub alias: Option<String>,
        /// When the person came, Unix milliseconds; may be 0.
        pub join_time: Option<i64>,
        /// When the person last looked in, Unix milliseconds; may be 0.
        pub last_access_time: Option<i64>,
        ..
        /// Who.
        pub user: User
    }
}

impl ChatMember {
    /// Whether the person has this right, by its name of today or of old. The owner has all of them, listed or not.
    pub fn may(&self, permission: &Permission) -> bool {
        let wanted = permission.today();
        self.is_owner || self.permissions.iter().any(|has| has.today() == wanted)
    }
}

object! {
    /// One page of the members of a chat.
    #[derive(Default)]
    pub struct MemberPage {
        /// The members.
        pub members: Vec<ChatMember>,
        /// Where the next page begins; absent on the last.
        pub marker: Option<i64>,
    }
}
