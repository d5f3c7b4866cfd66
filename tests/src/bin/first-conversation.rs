//! Has the first conversation in the real window on a virtual display, in Chinese and then in English, and prints it.
//! `cargo xtask run` calls this where there is no display; arguments go to the kiosk.

use std::process::ExitCode;

use tests::{CHINESE, ENGLISH, Kiosk, Result, Turn, hold, picture_path};

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let ended = match runtime {
        Ok(runtime) => runtime.block_on(both()),
        Err(source) => Err(tests::Error::NotStarted { program: "the clock".to_owned(), source }),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("first-conversation: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn both() -> Result {
    for (lang, questions) in [("zh", CHINESE), ("en", ENGLISH)] {
        let window = Kiosk::portrait().args(std::env::args().skip(1)).open().await?;
        let turns = hold(&window, lang, &questions).await;
        if turns.is_err() {
            eprintln!("── what the kiosk said:\n{}", window.log());
        }
        turns?.iter().for_each(print);
    }
    let pictures = picture_path("conversation")?;
    println!("\npictures: {}", pictures.with_file_name("conversation-*.png").display());
    Ok(())
}

fn print(turn: &Turn) {
    println!("\n› {}", turn.asked);
    println!("  {}", turn.answer.text.replace('\n', "\n  "));
    match (turn.first_card_ms, turn.painted_ms) {
        (Some(first_card), Some(painted)) => {
            println!(
                "  [{}] products after {first_card:.1} ms, painted after {painted:.0} ms",
                turn.answer.stage
            );
        }
        _ => println!("  [{}]", turn.answer.stage),
    }
    for (number, card) in (1..).zip(&turn.answer.cards) {
        println!("    {number}. {} · {}", card.name, card.price.replace('\n', " "));
    }
}
