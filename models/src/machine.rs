//! What a worker finds on this machine, asked of one that loads no model and may die of its drivers.

use std::process::Stdio;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use tokio::process::Command;

use crate::{HostSettings, ModelsError, Plan, locate};

/// Longest a worker may take to look around: it may have to prove every kind of kernels first.
const PATIENCE: Duration = Duration::from_secs(180);

/// What there is to compute with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Machine {
    /// The build of the CPU kernels that is used, or `static` where one is linked in.
    pub cpu: String,
    /// Backends of graphics processors that work here (`cuda`, `vulkan`…).
    pub graphics: Vec<String>,
    /// What was tried here and did not work, best first.
    pub refused: Vec<String>,
    /// The graphics processors they found.
    pub devices: Vec<Device>,
    /// Where the model that was asked about would go, if it can be planned for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
}

/// A graphics processor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Its name and what it is: `CUDA0: NVIDIA …`.
    pub name: String,
    /// Its memory in megabytes.
    pub memory_mb: u64,
    /// How much of that is free.
    pub free_mb: u64,
}

/// Has a worker look around, and plan for a model if one is given. What it proves is remembered where every worker looks.
///
/// # Errors
/// When there is no worker, or it says nothing that makes sense within its time.
pub async fn survey(model: Option<&HostSettings>) -> Result<Machine, ModelsError> {
    let mut command = Command::new(locate::worker()?);
    command.arg("--survey");
    if let Some(HostSettings { model: Some(file), context, role, .. }) = model {
        command.arg("--model").arg(file).args(["--context", &context.to_string(), "--role", role.word()]);
    }
    command.env_remove("GGML_BACKEND_PATH");
    command.stdin(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    let silent = || ModelsError::NoSurvey;
    let output = tokio::time::timeout(PATIENCE, command.output()).await.map_err(|_| silent())?;
    serde_json::from_slice(&output.map_err(|_| silent())?.stdout).map_err(|_| silent())
}
