//! The host side without llama.cpp: one binary for all of it. Each module opens with the properties under test.

mod host {
    mod gguf;
    mod manifest;
    mod misfortune;
    mod supervisor;
    mod tiny;
}
