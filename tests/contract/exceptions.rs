//! Where the published description is wrong: the place, what stands there instead, and why.

/// A JSON pointer into the contract; the value there (`null`: nothing); the reason.
pub(crate) struct Exception {
    pub(crate) at: &'static str,
    pub(crate) instead: &'static str,
    pub(crate) why: &'static str,
}

const fn wrong(at: &'static str, instead: &'static str, why: &'static str) -> Exception {
    Exception { at, instead, why }
}

pub(crate) const EXCEPTIONS: &[Exception] = &[
    wrong(
        "/$defs/ChatType/enum",
        r#"["dialog", "chat", "channel"]"#,
        "there are dialogues and channels, too: the official fixtures have them",
    ),
    wrong(
        "/$defs/MessageBody/required",
        r#"["mid", "seq"]"#,
        "`link` does not exist there, and what is empty the live server leaves out",
    ),
    wrong(
        "/$defs/User/required",
        r#"["user_id", "first_name", "is_bot"]"#,
        "people have no nick, bots no last name; absent, not null",
    ),
    wrong(
        "/$defs/Chat/required",
        r#"["chat_id", "type", "status", "last_event_time", "participants_count", "is_public"]"#,
        "a dialogue has no title, a chat often no icon and no description",
    ),
    wrong(
        "/$defs/Recipient/required",
        r#"["chat_id", "chat_type"]"#,
        "in a group nobody is the one receiver",
    ),
    wrong(
        "/$defs/NewMessageBody/required",
        "[]",
        "the live server takes a body without them, and absent means unchanged in an edit",
    ),
    wrong(
        "/$defs/ChatMember/allOf/1/required",
        r#"["last_access_time", "is_owner", "is_admin", "join_time"]"#,
        "only administrators have permissions",
    ),
    wrong(
        "/$defs/ChatAdminPermission",
        r#"{"type": "string"}"#,
        "the owner of the official fixture has `view_stats`, and new rights come without notice",
    ),
];
