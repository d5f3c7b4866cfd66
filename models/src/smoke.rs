//! Trying a model in a worker that is thrown away: whoever dies of it, it is not the kiosk.

use std::time::Duration;

use crate::manifest::ModelRole;
use crate::{
    EndReason, Event, Failure, HostSettings, Message, ModelInfo, OffReason, Request, Status, Supervisor,
};

/// Words it must write: enough to go through the whole path, few enough for a large model on a slow machine.
const WORDS: u32 = 8;

/// How long it takes at most until a worker that died is known to have died.
const MOMENT: Duration = Duration::from_secs(5);

/// Loads the model and has it do once what it is for.
///
/// # Errors
/// Why it cannot be used.
pub async fn smoke(settings: HostSettings) -> Result<ModelInfo, OffReason> {
    // It is tried once: a model that only works now and then is no model. What dies on a graphics processor is tried with less of it.
    let settings = HostSettings { crashes_allowed: 1, ..settings };
    let role = settings.role;
    let supervisor = Supervisor::start(settings);
    loop {
        let info = match supervisor.settled().await {
            Status::Ready(info) => info,
            Status::Off(reason) => return Err(reason),
            Status::Warming | Status::Restarting { .. } => return Err(OffReason::KeepsCrashing),
        };
        match used(&supervisor, role).await {
            Ok(()) => return Ok(info),
            Err(Some(Failure::WorkerGone)) => {
                // It is over, or begins again: what is known of it is known in a moment.
                let mut status = supervisor.watch();
                let _ = tokio::time::timeout(MOMENT, status.wait_for(|status| !status.is_ready())).await;
            }
            Err(Some(Failure::Refused(_)) | None) => return Err(OffReason::LoadFailed),
            Err(Some(_)) => return Err(OffReason::KeepsCrashing),
        }
    }
}

/// Has it do once what it is for. `None`: it ended otherwise than it should.
async fn used(supervisor: &Supervisor, role: ModelRole) -> Result<(), Option<Failure>> {
    match role {
        ModelRole::Guide => {
            let messages = vec![Message::user("你好，hello")];
            let request = Request { messages, max_tokens: WORDS, ..Request::default() };
            match supervisor.generate(request).finish().await.1 {
                Event::Done(done) if done.reason != EndReason::Cancelled => Ok(()),
                Event::Failed(failure) => Err(Some(failure)),
                _ => Err(None),
            }
        }
        ModelRole::Embedder => supervisor.embed(vec!["你好，hello".to_owned()]).await.map(drop).map_err(Some),
    }
}
