//! The list of commands: one word here, and four files with that stem. A missing manifest or handler does not compile; a missing
//! locale or dialogue fails a named test.

use serde::{Deserialize, Serialize};

use crate::{Call, Decision, Scene, Stop};

macro_rules! commands {
    ($($variant:ident $stem:ident;)*) => {
        $(mod $stem;)*

        /// A command, whatever it was asked by: words, a button, a link or an answer.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Command { $($variant),* }

        impl Command {
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The stem of its four files, and its name wherever an intent is printed.
            #[must_use]
            pub fn stem(self) -> &'static str {
                match self { $(Self::$variant => stringify!($stem)),* }
            }

            #[must_use]
            pub fn by_stem(stem: &str) -> Option<Self> {
                match stem { $(stringify!($stem) => Some(Self::$variant),)* _ => None }
            }

            /// The text of its manifest.
            pub(crate) fn source(self) -> &'static str {
                match self { $(Self::$variant => include_str!(concat!("../../commands/", stringify!($stem), ".toml"))),* }
            }
        }

        /// Decides a call by the handler of its command.
        pub(crate) fn decide(scene: &Scene, call: &Call) -> Result<Decision, Stop> {
            match call.command() { $(Command::$variant => $stem::decide(scene, call, call.args()?)),* }
        }
    };
}

pub(crate) use announce::due as post_due;
pub(crate) use assign_class_teacher::due as terms_due;
pub use consent::EDITION as CONSENT;
pub(crate) use consent::{asked_first, given as consented, taken as agreed};
pub(crate) use events::{begins_soon, due as webinar_due};
pub(crate) use import_roster::{due as draft_due, listed as list_read};
pub(crate) use lesson::due as lessons_due;
pub(crate) use load_regulation::{due as regulation_due, read as regulation_read};
pub(crate) use sferum_letter::due as letter_due;
pub(crate) use switch_school::ask as ask_school;

commands! {
    Start start;
    Help help;
    CreateClass create_class;
    ListClasses list_classes;
    ListRoles list_roles;
    CreateUnit create_unit;
    Structure structure;
    CloseUnit close_unit;
    Invite invite;
    PrintCards print_cards;
    RedeemCode redeem_code;
    RequestRole request_role;
    ConfirmRole confirm_role;
    ConfirmSferum confirm_sferum;
    AssignClassTeacher assign_class_teacher;
    AppointAdmin appoint_admin;
    AcceptAppointment accept_appointment;
    RemoveAdmin remove_admin;
    ReplaceChief replace_chief;
    NameDirector name_director;
    SuspendMember suspend_member;
    RestoreMember restore_member;
    RemoveMember remove_member;
    Transfer transfer;
    YearRollover year_rollover;
    DecideAction decide_action;
    Freeze freeze;
    Unfreeze unfreeze;
    AddLink add_link;
    CreateChat create_chat;
    SubjectChat subject_chat;
    NameTeacher name_teacher;
    BindChat bind_chat;
    ListLinks list_links;
    RevokeLink revoke_link;
    ClassChat class_chat;
    Announce announce;
    Lesson lesson;
    ChatRules chat_rules;
    LeaveChat leave_chat;
    RequestJoin request_join;
    WithdrawRequest withdraw_request;
    ListRequests list_requests;
    ChatChecklist chat_checklist;
    Approve approve;
    Reject reject;
    Remind remind;
    AskApplicant ask_applicant;
    AnswerQuestion answer_question;
    KeepEntrant keep_entrant;
    RemoveEntrant remove_entrant;
    CheckStatus check_status;
    SafeMode safe_mode;
    SafetyReport safety_report;
    Events events;
    AddEvent add_event;
    WishEvent wish_event;
    Instructions instructions;
    Documents documents;
    Consent consent;
    Support support;
    ReportIncident report_incident;
    PassQuestion pass_question;
    AnswerPassed answer_passed;
    Alternatives alternatives;
    Faq faq;
    ImportRoster import_roster;
    LoadRegulation load_regulation;
    Regulation regulation;
    Acknowledge acknowledge;
    SchoolCard school_card;
    AdminOrder admin_order;
    SferumLetter sferum_letter;
    Language language;
    CheckTexts check_texts;
    Quiet quiet;
    MyData my_data;
    CorrectData correct_data;
    DeleteData delete_data;
    Report report;
    Export export;
    Journal journal;
    ExportJournal export_journal;
    SwitchSchool switch_school;
    Cancel cancel;
}
