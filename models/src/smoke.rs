//! Trying a model in a worker that is thrown away: whoever dies of it, it is not the kiosk.

use crate::manifest::ModelRole;
use crate::{
    EndReason, Event, Failure, HostSettings, Message, ModelInfo, OffReason, Request, Status, Supervisor,
};

/// Words it must write: enough to go through the whole path, few enough for a large model on a slow machine.
const WORDS: u32 = 8;

/// Loads the model and has it do once what it is for.
///
/// # Errors
/// Why it cannot be used.
pub async fn smoke(settings: HostSettings) -> Result<ModelInfo, OffReason> {
    // It is tried once: a model that only works now and then is no model.
    let settings = HostSettings { crashes_allowed: 1, ..settings };
    let role = settings.role;
    let supervisor = Supervisor::start(settings);
    let info = match supervisor.settled().await {
        Status::Ready(info) => info,
        Status::Off(reason) => return Err(reason),
        Status::Warming | Status::Restarting { .. } => return Err(OffReason::KeepsCrashing),
    };
    let failed = |failure: &Failure| match failure {
        Failure::Refused(_) => OffReason::LoadFailed,
        _ => OffReason::KeepsCrashing,
    };
    match role {
        ModelRole::Guide => {
            let messages = vec![Message::user("你好，hello")];
            let request = Request { messages, max_tokens: WORDS, ..Request::default() };
            match supervisor.generate(request).finish().await.1 {
                Event::Done(done) if done.reason != EndReason::Cancelled => Ok(info),
                Event::Failed(failure) => Err(failed(&failure)),
                _ => Err(OffReason::LoadFailed),
            }
        }
        ModelRole::Embedder => {
            let vectors = supervisor.embed(vec!["你好，hello".to_owned()]).await;
            vectors.map(|_| info).map_err(|failure| failed(&failure))
        }
    }
}
