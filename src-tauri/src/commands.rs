//! The two doors of the screen into the guide.

use std::time::Duration;

use guide::contract::{Fault, TurnEvent, TurnInput, dispatch};
use serde_json::Value;
use tauri::State;
use tauri::ipc::Channel;
use tokio::sync::mpsc;

use crate::desk::Desk;
use crate::pace;

/// How long a command waits for a shop that is being opened before the screen is told to say so and ask again. Opening
/// takes less; only the first start and an import take more.
const PATIENCE: Duration = Duration::from_millis(2500);

/// Carries out a command of the contract.
#[tauri::command]
pub(crate) async fn rpc(desk: State<'_, Desk>, command: String, args: Value) -> Result<Value, Fault> {
    let guide = desk.guide_within(PATIENCE).await.ok_or(Fault::Catalogue)?;
    let answer = tokio::task::spawn_blocking(move || dispatch(&*guide, &command, args));
    // A join error is a panic in the guide; the screen has one word for what it cannot read.
    answer.await.unwrap_or(Err(Fault::Catalogue))
}

/// Begins a turn; its events go through the channel and end with exactly one terminal event, whatever happens.
#[tauri::command]
pub(crate) async fn turn(
    desk: State<'_, Desk>,
    input: TurnInput,
    channel: Channel<TurnEvent>,
) -> Result<(), Fault> {
    let number = input.turn;
    let (events, told) = mpsc::unbounded_channel();
    match desk.guide() {
        Some(guide) => drop(tokio::spawn(async move {
            // A screen that is gone listens no more; the turn ends by itself.
            let mut emit = |event| drop(events.send(event));
            guide.turn(input, &mut emit).await;
        })),
        None => drop(events.send(TurnEvent::Failed { turn: number, code: "catalogue".to_owned() })),
    }
    tokio::spawn(pace::tell(number, told, move |event| drop(channel.send(event))));
    Ok(())
}
