//! Why the kiosk does not start. English is the `Display`, Chinese stands beside it: whoever reads it may read either.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

/// A start that failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("unknown argument {0}; --help lists those there are")]
    UnknownFlag(String),
    #[error("{flag} wants a value: {form}")]
    NoValue { flag: String, form: &'static str },
    #[error("{flag} cannot be {value:?}; it wants {form}")]
    BadValue { flag: String, value: String, form: &'static str },
    #[error("a kiosk is already running on the shop {}", .0.display())]
    Running(PathBuf),
    #[error("the shop folder {} cannot be used: {source}", .path.display())]
    ShopFolder { path: PathBuf, source: io::Error },
    #[error("there is no display to open a window on (DISPLAY or WAYLAND_DISPLAY)")]
    NoDisplay,
    #[error("the window could not be opened: {0}")]
    Window(#[from] tauri::Error),
}

impl Error {
    /// The same in Chinese.
    pub(crate) fn chinese(&self) -> String {
        match self {
            Self::UnknownFlag(flag) => format!("不认识参数 {flag}；--help 列出全部参数"),
            Self::NoValue { flag, form } => format!("{flag} 后面要有值：{form}"),
            Self::BadValue { flag, value, form } => format!("{flag} 不能是 {value:?}，应为 {form}"),
            Self::Running(shop) => format!("这家店（{}）已经有一台导购屏在运行", shop.display()),
            Self::ShopFolder { path, source } => format!("无法使用店铺目录 {}：{source}", path.display()),
            Self::NoDisplay => "没有可以打开窗口的显示器（DISPLAY 或 WAYLAND_DISPLAY）".to_owned(),
            Self::Window(source) => format!("无法打开窗口：{source}"),
        }
    }

    /// 2 is wrong use, 1 anything else.
    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Self::UnknownFlag(_) | Self::NoValue { .. } | Self::BadValue { .. } => ExitCode::from(2),
            _ => ExitCode::FAILURE,
        }
    }
}
