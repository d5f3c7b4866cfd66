//! Words at the pace a window takes them: each message to the screen is a script it runs, so single characters are
//! gathered for a moment. Nothing is lost, nothing overtakes, and the end is told exactly once.

use std::time::Duration;

use guide::contract::TurnEvent;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::{Instant, sleep_until};

/// Between two messages with words: 25 a second look like speech.
const BEAT: Duration = Duration::from_millis(40);

/// Passes the events of turn `number` on. If they stop without an end, an end is made up.
pub(crate) async fn tell(
    number: u32,
    mut events: UnboundedReceiver<TurnEvent>,
    mut send: impl FnMut(TurnEvent),
) {
    let mut words = Words::default();
    while !words.ended {
        let due = words.due();
        let next = async {
            match due {
                Some(due) => tokio::select! {
                    event = events.recv() => Some(event),
                    () = sleep_until(due) => None,
                },
                None => Some(events.recv().await),
            }
        };
        match next.await {
            Some(Some(event)) => words.hear(event, Instant::now(), &mut send),
            Some(None) => {
                let end = TurnEvent::Failed { turn: number, code: "internal".to_owned() };
                words.hear(end, Instant::now(), &mut send);
            }
            None => words.say(Instant::now(), &mut send),
        }
    }
}

/// What was heard and not said yet. Knows no clock: it is told the time.
#[derive(Debug, Default)]
struct Words {
    held: Option<Held>,
    /// When words were last said.
    said: Option<Instant>,
    ended: bool,
}

#[derive(Debug)]
struct Held {
    turn: u32,
    text: String,
    restart: bool,
}

impl Words {
    /// When what is held is to be said; `None` while nothing is.
    fn due(&self) -> Option<Instant> {
        let _ = self.held.as_ref()?;
        self.said.map(|said| said + BEAT)
    }

    fn hear(&mut self, event: TurnEvent, now: Instant, send: &mut impl FnMut(TurnEvent)) {
        if self.ended {
            return;
        }
        match event {
            TurnEvent::Text { turn, delta, restart } => {
                self.hold(turn, &delta, restart);
                // The first words wait for nobody.
                if self.due().is_none_or(|due| due <= now) {
                    self.say(now, send);
                }
            }
            other => {
                self.say(now, send);
                self.ended = other.is_terminal();
                send(other);
            }
        }
    }

    fn hold(&mut self, turn: u32, delta: &str, restart: bool) {
        match &mut self.held {
            // What is to be forgotten need not be said first.
            Some(held) if !restart => held.text.push_str(delta),
            held => *held = Some(Held { turn, text: delta.to_owned(), restart }),
        }
    }

    fn say(&mut self, now: Instant, send: &mut impl FnMut(TurnEvent)) {
        if let Some(Held { turn, text, restart }) = self.held.take() {
            self.said = Some(now);
            send(TurnEvent::Text { turn, delta: text, restart });
        }
    }
}

#[cfg(test)]
mod tests {
    //! 1. the words put together are those of the guide, restarts honoured
    //! 2. nothing overtakes
    //! 3. at most one message with words a beat, and the first at once
    //! 4. exactly one terminal event, last, also when the guide just stops

    use guide::contract::{Lang, SpokenBy, Timings};

    use super::*;

    fn text(delta: &str, restart: bool) -> TurnEvent {
        TurnEvent::Text { turn: 7, delta: delta.to_owned(), restart }
    }

    fn done() -> TurnEvent {
        let timings = Timings::default();
        TurnEvent::Done { turn: 7, spoken_by: SpokenBy::Template, intent: "find".to_owned(), timings }
    }

    /// Plays events at their milliseconds; gives what was sent, and when.
    fn play(events: &[(u64, TurnEvent)]) -> Vec<(u64, TurnEvent)> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(async {
            let began = Instant::now();
            let at = |now: Instant| u64::try_from(now.duration_since(began).as_millis()).unwrap();
            let (mut words, mut sent) = (Words::default(), Vec::new());
            for (time, event) in events {
                let now = began + Duration::from_millis(*time);
                while let Some(due) = words.due().filter(|due| *due <= now) {
                    words.say(due, &mut |event| sent.push((at(due), event)));
                }
                words.hear(event.clone(), now, &mut |event| sent.push((at(now), event)));
            }
            sent
        })
    }

    #[test]
    fn characters_are_gathered_and_nothing_is_lost() {
        let mut events: Vec<(u64, TurnEvent)> = "这几件红色的连衣裙都在店里"
            .chars()
            .enumerate()
            .map(|(n, c)| (n as u64 * 10, text(&c.to_string(), false)))
            .collect();
        events.push((130, done()));
        let sent = play(&events);
        let texts: Vec<(u64, &str)> = sent
            .iter()
            .filter_map(|(at, event)| match event {
                TurnEvent::Text { delta, restart: false, .. } => Some((*at, delta.as_str())),
                _ => None,
            })
            .collect();
        assert_eq!(texts.iter().map(|(_, delta)| *delta).collect::<String>(), "这几件红色的连衣裙都在店里");
        assert_eq!(texts[0], (0, "这"), "the first word waited");
        // The last is pushed out by the end.
        for pair in texts[..texts.len() - 1].windows(2) {
            assert!(pair[1].0 - pair[0].0 >= 40, "{texts:?}");
        }
        assert!(texts.len() <= 5, "{texts:?}");
        assert_eq!(sent.last().map(|(_, event)| event), Some(&done()));
    }

    #[test]
    fn a_restart_drops_what_was_not_said_and_stays_one() {
        let sent = play(&[
            (0, text("The red", false)),
            (5, text(" dress costs 9", false)),
            (8, text("These", true)),
            (9, text(" fit.", false)),
            (100, done()),
        ]);
        let sent: Vec<TurnEvent> = sent.into_iter().map(|(_, event)| event).collect();
        assert_eq!(sent, [text("The red", false), text("These fit.", true), done()]);
    }

    #[test]
    fn words_do_not_overtake_cards_and_nothing_follows_the_end() {
        let chips = TurnEvent::Chips { turn: 7, need: Vec::new(), suggestions: Vec::new() };
        let started = TurnEvent::Started { turn: 7, lang: Lang::Zh };
        let sent = play(&[
            (0, started.clone()),
            (1, text("a", false)),
            (2, text("b", false)),
            (3, chips.clone()),
            (4, done()),
            (5, text("c", false)),
            (6, done()),
        ]);
        let sent: Vec<TurnEvent> = sent.into_iter().map(|(_, event)| event).collect();
        assert_eq!(sent, [started, text("a", false), text("b", false), chips, done()]);
    }

    #[test]
    fn a_guide_that_stops_without_an_end_is_given_one() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        let sent = runtime.block_on(async {
            let (events, told) = tokio::sync::mpsc::unbounded_channel();
            for event in [text("a", false), text("b", false)] {
                events.send(event).unwrap();
            }
            drop(events);
            let mut sent = Vec::new();
            tell(7, told, |event| sent.push(event)).await;
            sent
        });
        let end = TurnEvent::Failed { turn: 7, code: "internal".to_owned() };
        assert_eq!(sent, [text("a", false), text("b", false), end]);
    }
}
