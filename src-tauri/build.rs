//! Tells Tauri which commands exist: everything else is refused at the door.

fn main() {
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(tauri_build::AppManifest::new().commands(&["rpc", "turn"])))
        .expect("BUG: the Tauri build configuration is broken");
}
