//! The commands a screen may call besides a turn, declared once: the trait a host implements, the dispatcher, and
//! the TypeScript all come from the one list below.

use serde::{Deserialize, Serialize};
use ts_rs::{Config, TS};

use super::completion::{Complete, Completions};
use super::status::Status;
use super::view::{Boot, Help, Lang, Retold, Suggested, Words};

/// Why a command could not be carried out: a code, the screen owns the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// No such command.
    #[error("no such command")]
    UnknownCommand,
    /// The arguments are not of the command's form.
    #[error("the arguments are not of the command's form")]
    BadArguments,
    /// The catalogue could not be read.
    #[error("the catalogue could not be read")]
    Catalogue,
}

/// No arguments, or no answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// The arguments of `retell`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Retell {
    /// The language to tell the last answer in.
    pub lang: Lang,
}

/// The arguments of `cancel`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Cancel {
    /// The turn to stop.
    pub turn: u32,
}

/// What the guide would show this shopper now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForYou {
    /// The best first; may be empty.
    pub items: Vec<Suggested>,
}

/// The arguments of `why`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Why {
    /// A product.
    pub id: String,
}

/// Why a product is in "for you now", or why it is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WhyReply {
    /// The weightiest first.
    pub reasons: Vec<Words>,
}

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident($args:ty) -> $reply:ty;)*) => {
        /// What a host of the guide answers.
        pub trait Commands {
            $($(#[$doc])* fn $name(&self, args: $args) -> Result<$reply, Fault>;)*
        }

        /// Calls the command `name` with JSON arguments.
        ///
        /// # Errors
        /// [`Fault::UnknownCommand`], [`Fault::BadArguments`], or what the command itself says.
        pub fn dispatch(host: &impl Commands, name: &str, args: serde_json::Value) -> Result<serde_json::Value, Fault> {
            match name {
                $(stringify!($name) => {
                    let args: $args = serde_json::from_value(args).map_err(|_| Fault::BadArguments)?;
                    let reply: $reply = host.$name(args)?;
                    Ok(serde_json::to_value(reply).expect("BUG: a reply is plain data"))
                })*
                _ => Err(Fault::UnknownCommand),
            }
        }

        /// The list of commands as a TypeScript interface.
        pub(crate) fn typescript(config: &Config) -> String {
            let mut out = String::from("export interface Commands {\n");
            $(out.push_str(&format!(
                "  {}: {{ args: {}; reply: {} }};\n",
                stringify!($name), <$args as TS>::name(config), <$reply as TS>::name(config),
            ));)*
            out.push_str("}\n");
            out
        }
    };
}

commands! {
    /// All a screen needs to start.
    boot(Nothing) -> Boot;
    /// The help page.
    help(Nothing) -> Help;
    /// The status line, asked for now and then.
    status(Nothing) -> Status;
    /// The last answer in another language; the session stays.
    retell(Retell) -> Retold;
    /// What may be meant by what was typed so far. Asked with every stroke; writes nothing down.
    complete(Complete) -> Completions;
    /// What the guide would show this shopper now, from what was looked at and put on the list in this visit.
    for_you(Nothing) -> ForYou;
    /// Why a product is in "for you now", or why it is not.
    why(Why) -> WhyReply;
    /// Stops a turn.
    cancel(Cancel) -> Nothing;
    /// Forgets the shopper: the one wipe path.
    reset(Nothing) -> Nothing;
}
