//! The command line, read into plain data. Pure: nothing here looks at the machine, but for where the demo shop lives.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use guide::contract::Lang;

use crate::error::Error;

/// What `--help` prints.
pub(crate) const HELP: &str = "\
aisle-kiosk [OPTIONS]        店内导购屏 · the in-store shopping guide

  --shop DIR               店铺目录；不给则用样板店         the shop's folder; the demo shop if not given
  --lang zh|en             开始时的语言                     the language to start in
  --idle-seconds N         无人触摸多少秒后询问             seconds without a touch before it asks
  --countdown-seconds N    询问后倒数多少秒                 seconds it then counts down
  --windowed WxH           开成窗口而不是全屏               in a window of that size, not full screen
  --model FILE             使用这个 GGUF 模型               use this GGUF model
  --no-model               不用模型，由模板回答             without a model: templates answer
  --speaks                 让模型的话直接给顾客看           let the model's words reach the shopper
  --worker PROGRAM         使用这个模型进程                 use this worker program
  --worker-arg ARG         交给模型进程的参数，可重复       an argument for the worker; may be repeated
  --automation             允许 WebDriver 操作（测试用）    let a WebDriver drive the window (tests)
  --help, --version";

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    Help,
    Version,
    /// Brings the kiosk that runs on this shop to the front, and nothing else. Used by a second start.
    Knock(PathBuf),
    Open(Box<Flags>),
}

/// How to open the kiosk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Flags {
    pub(crate) shop: PathBuf,
    pub(crate) lang: Option<Lang>,
    pub(crate) idle_seconds: Option<u32>,
    pub(crate) countdown_seconds: Option<u32>,
    /// Width and height; `None` is full screen.
    pub(crate) windowed: Option<(u32, u32)>,
    pub(crate) model: ModelFlags,
    pub(crate) automation: bool,
}

/// Which model and which worker.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ModelFlags {
    pub(crate) model: Option<PathBuf>,
    pub(crate) none: bool,
    pub(crate) speaks: bool,
    pub(crate) worker: Option<PathBuf>,
    pub(crate) worker_args: Vec<OsString>,
}

/// The flag that [`Wanted::Knock`] comes from.
pub(crate) const KNOCK: &str = "--knock";

/// A day: longer than that nobody waits.
const LONGEST_SECONDS: u32 = 86_400;
const SIDES: std::ops::RangeInclusive<u32> = 320..=16_384;

/// Reads the arguments after the program's name.
///
/// # Errors
/// [`Error::UnknownFlag`], [`Error::NoValue`], [`Error::BadValue`].
pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Wanted, Error> {
    let mut flags = Flags {
        shop: PathBuf::new(),
        lang: None,
        idle_seconds: None,
        countdown_seconds: None,
        windowed: None,
        model: ModelFlags::default(),
        automation: false,
    };
    let (mut shop, mut knock) = (None, false);
    let mut args = args.into_iter();
    while let Some(arg) = args.next() {
        let (flag, joined) = split(&arg);
        let mut value = |form| match joined.clone().or_else(|| args.next()) {
            Some(value) => Ok(value),
            None => Err(Error::NoValue { flag: flag.clone(), form }),
        };
        match flag.as_str() {
            "--help" | "-h" => return Ok(Wanted::Help),
            "--version" | "-V" => return Ok(Wanted::Version),
            "--shop" => shop = Some(PathBuf::from(value("DIR")?)),
            "--lang" => flags.lang = Some(read(&flag, &value("zh|en")?, "zh|en", lang)?),
            "--idle-seconds" => flags.idle_seconds = Some(read(&flag, &value(SECONDS)?, SECONDS, seconds)?),
            "--countdown-seconds" => {
                flags.countdown_seconds = Some(read(&flag, &value(SECONDS)?, SECONDS, seconds)?);
            }
            "--windowed" => flags.windowed = Some(read(&flag, &value(SIZE)?, SIZE, size)?),
            "--model" => flags.model.model = Some(PathBuf::from(value("FILE")?)),
            "--worker" => flags.model.worker = Some(PathBuf::from(value("PROGRAM")?)),
            "--worker-arg" => flags.model.worker_args.push(value("ARG")?),
            "--no-model" if joined.is_none() => flags.model.none = true,
            "--speaks" if joined.is_none() => flags.model.speaks = true,
            "--automation" if joined.is_none() => flags.automation = true,
            KNOCK if joined.is_none() => knock = true,
            _ => return Err(Error::UnknownFlag(arg.to_string_lossy().into_owned())),
        }
    }
    flags.shop = shop.unwrap_or_else(guide::default_shop);
    Ok(if knock { Wanted::Knock(flags.shop) } else { Wanted::Open(Box::new(flags)) })
}

const SECONDS: &str = "1–86400";
const SIZE: &str = "WxH, 1080x1920";

/// `--flag=value` in two; a value alone may hold any `=`.
fn split(arg: &OsStr) -> (String, Option<OsString>) {
    match arg.to_str().and_then(|text| text.split_once('=')) {
        Some((flag, value)) if flag.starts_with("--") => (flag.to_owned(), Some(value.into())),
        _ => (arg.to_string_lossy().into_owned(), None),
    }
}

fn read<T>(
    flag: &str,
    value: &OsStr,
    form: &'static str,
    understand: fn(&str) -> Option<T>,
) -> Result<T, Error> {
    let bad = || Error::BadValue { flag: flag.to_owned(), value: value.to_string_lossy().into_owned(), form };
    value.to_str().and_then(understand).ok_or_else(bad)
}

fn lang(text: &str) -> Option<Lang> {
    match text {
        "zh" => Some(Lang::Zh),
        "en" => Some(Lang::En),
        _ => None,
    }
}

fn seconds(text: &str) -> Option<u32> {
    text.parse().ok().filter(|seconds| (1..=LONGEST_SECONDS).contains(seconds))
}

fn size(text: &str) -> Option<(u32, u32)> {
    let (width, height) = text.split_once(['x', 'X', '×'])?;
    let side = |text: &str| text.trim().parse().ok().filter(|side| SIDES.contains(side));
    Some((side(width)?, side(height)?))
}

#[cfg(test)]
mod tests {
    //! 1. what the window tests and the README pass is understood
    //! 2. anything else is refused, with the flag's name

    use super::*;

    fn wanted(args: &[&str]) -> Result<Wanted, Error> {
        parse(args.iter().map(OsString::from))
    }

    fn flags(args: &[&str]) -> Flags {
        match wanted(args) {
            Ok(Wanted::Open(flags)) => *flags,
            other => panic!("{args:?}: {other:?}"),
        }
    }

    #[test]
    fn everything_there_is_is_understood() {
        let read = flags(&[
            "--shop",
            "a shop",
            "--lang=en",
            "--idle-seconds",
            "60",
            "--countdown-seconds=9",
            "--windowed",
            "540x960",
            "--worker",
            "w",
            "--worker-arg",
            "--fake",
            "--worker-arg=a=b",
            "--speaks",
            "--model",
            "m.gguf",
            "--automation",
        ]);
        let model = ModelFlags {
            model: Some("m.gguf".into()),
            none: false,
            speaks: true,
            worker: Some("w".into()),
            worker_args: vec!["--fake".into(), "a=b".into()],
        };
        let expected = Flags {
            shop: "a shop".into(),
            lang: Some(Lang::En),
            idle_seconds: Some(60),
            countdown_seconds: Some(9),
            windowed: Some((540, 960)),
            model,
            automation: true,
        };
        assert_eq!(read, expected);
    }

    #[test]
    fn without_arguments_it_is_the_demo_shop_full_screen_and_nobody_else_drives() {
        let read = flags(&[]);
        assert_eq!(read.shop, guide::default_shop());
        assert_eq!((read.windowed, read.automation, read.model.none), (None, false, false));
        assert!(flags(&["--no-model"]).model.none);
        assert_eq!(wanted(&["--shop", "s", "--knock"]).unwrap(), Wanted::Knock("s".into()));
    }

    #[test]
    fn wrong_use_is_refused_by_name() {
        let cases: &[&[&str]] = &[
            &["--colour", "red"],
            &["shop"],
            &["--speaks=yes"],
            &["--shop"],
            &["--lang", "fr"],
            &["--idle-seconds", "0"],
            &["--idle-seconds", "-3"],
            &["--countdown-seconds", "soon"],
            &["--windowed", "1080"],
            &["--windowed", "10x20"],
            &["--windowed", "1080x99999999999"],
        ];
        for args in cases {
            let error = wanted(args).expect_err(&format!("{args:?} was taken"));
            assert_eq!(format!("{:?}", error.exit_code()), format!("{:?}", std::process::ExitCode::from(2)));
            let name = args[0].split('=').next().unwrap_or_default();
            for said in [error.to_string(), error.chinese()] {
                assert!(said.contains(name), "{args:?}: {said}");
            }
        }
    }

    #[test]
    fn help_lists_every_flag_in_both_languages() {
        for flag in [
            "--shop",
            "--lang",
            "--idle-seconds",
            "--countdown-seconds",
            "--windowed",
            "--model",
            "--no-model",
            "--speaks",
            "--worker",
            "--worker-arg",
            "--automation",
        ] {
            let line = HELP.lines().find(|line| line.trim_start().starts_with(&format!("{flag} ")));
            let line = line.unwrap_or_else(|| panic!("{flag} is not in the help"));
            assert!(line.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter)), "{line}");
        }
    }
}
