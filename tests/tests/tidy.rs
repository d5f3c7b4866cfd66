//! What holds for the tree as a whole:
//!
//! 1. the arrows between packages are those of ARCHITECTURE.md, and each foreign library stays in its room (`rooms`)
//! 2. files stay readable: no source over 600 lines, no `mod.rs`, one door to Tauri in the screen (`files`)
//! 3. nothing in the tree names a machine or a registry's address, and what a build makes is ignored (`files`)
//! 4. both languages say everything (`locales`)
//!
//! Formatting, lints and fresh generated files are `cargo xtask check`.

mod files;
mod locales;
mod rooms;
