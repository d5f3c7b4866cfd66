//! Tells Tauri which commands exist: everything else is refused at the door.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&["rpc", "turn"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))
        .expect("BUG: the Tauri build configuration is broken");
}
