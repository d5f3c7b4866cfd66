//! Properties: what is installed beside the program is found, from a test's folder too; what is missing is named.

use std::path::Path;

use models::manifest::ModelRole;
use models::{OffReason, Status, locate};

#[test]
fn the_fake_worker_is_found_from_a_test() {
    let found = locate::fake_worker().unwrap().canonicalize().unwrap();
    assert_eq!(found, Path::new(env!("CARGO_BIN_EXE_aisle-fake-worker")).canonicalize().unwrap());
}

#[test]
fn a_folder_without_a_manifest_has_no_model() {
    let empty = tempfile::tempdir().unwrap();
    let error = locate::host_settings(ModelRole::Guide, Some(empty.path())).unwrap_err();
    assert_eq!(error.off_reason(), OffReason::NoModel);
}

#[tokio::test]
async fn starting_without_an_installation_gives_a_supervisor_that_is_off() {
    let empty = tempfile::tempdir().unwrap();
    let supervisor = locate::start(ModelRole::Guide, Some(empty.path()));
    assert_eq!(supervisor.status(), Status::Off(OffReason::NoModel));
}
