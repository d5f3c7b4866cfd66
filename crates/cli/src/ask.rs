//! `aisle ask`: one question, or a conversation over standard input.

use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::path::PathBuf;

use guide::Guide;

use crate::args::ModelArgs;
use crate::error::Error;
use crate::output::Output;
use crate::product::{Product, RIGHT};
use crate::turn::{self, Turn};
use crate::{model, shop};

/// A line longer than this is cut: the guide reads 10,000 letters of it.
const LONGEST_LINE: u64 = 1 << 20;
/// More cards than a person reads in a terminal stay unprinted; `--json` has them all.
const SHOWN: usize = 8;

pub(crate) fn run(
    shop: Option<PathBuf>,
    text: &[String],
    model: &ModelArgs,
    output: &mut Output,
) -> Result<(), Error> {
    let runtime = shop::runtime()?;
    let inside = runtime.enter();
    let shop = shop.unwrap_or_else(guide::default_shop);
    let supervisor = model::start(model, &shop, output);
    let guide = shop::open(Some(shop), supervisor, !model.no_model, output)?;
    let supervisor = guide.supervisor();
    if supervisor.speaks() {
        // A question asked before the model can speak would be answered without it.
        runtime.block_on(supervisor.settled());
    }
    drop(inside);
    if text.is_empty() {
        conversation(&runtime, &guide, output)
    } else {
        one(&runtime, &guide, 1, &text.join(" "), output)
    }
}

/// A turn a line until there are no more. A turn that failed is said, and fails the command in the end.
fn conversation(runtime: &tokio::runtime::Runtime, guide: &Guide, output: &mut Output) -> Result<(), Error> {
    let mut input = io::stdin().lock();
    let person = io::stdin().is_terminal() && !output.json();
    let mut failed = None;
    for number in 1.. {
        if person {
            output.piece("\n› ")?;
        }
        let Some(line) = line(&mut input).map_err(Error::Input)? else { break };
        if !person && !output.json() {
            output.line(&format!("› {line}"))?;
        }
        match one(runtime, guide, number, &line, output) {
            Err(Error::Unanswered(code)) => {
                let _ = writeln!(
                    io::stderr(),
                    "aisle: {}",
                    Error::Unanswered(code.clone()).sentence(output.lang())
                );
                failed = Some(Error::Unanswered(code));
            }
            other => other?,
        }
        if !person && !output.json() {
            output.line("")?;
        }
    }
    failed.map_or(Ok(()), Err)
}

/// The next line without its end; what is no UTF-8 is replaced. `None` after the last.
fn line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    let mut cut = bytes.last() != Some(&b'\n');
    while cut {
        let mut rest = Vec::new();
        let read = input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut rest)?;
        cut = read > 0 && rest.last() != Some(&b'\n');
    }
    let text = String::from_utf8_lossy(&bytes);
    Ok(Some(text.trim_end_matches(['\n', '\r']).to_owned()))
}

fn one(
    runtime: &tokio::runtime::Runtime,
    guide: &Guide,
    number: u32,
    words: &str,
    output: &mut Output,
) -> Result<(), Error> {
    let (lang, json) = (output.lang(), output.json());
    let (mut written, mut any) = (Ok(()), false);
    let mut said = |piece: &str, restart: bool| {
        if json || written.is_err() {
            return;
        }
        let piece = if restart && any { format!("\n↻ {piece}") } else { piece.to_owned() };
        any = true;
        written = output.piece(&piece);
    };
    let turn = runtime.block_on(turn::ask(guide, number, words, lang, &mut said));
    written?;
    let turn = turn.map_err(Error::Unanswered)?;
    if json {
        return Ok(output.object(&turn)?);
    }
    if any {
        output.line("")?;
    }
    cards(&turn, output)
}

fn cards(turn: &Turn, output: &mut Output) -> Result<(), Error> {
    list(&turn.products, turn, output)?;
    if !turn.near.is_empty() {
        let heading = output.words("接近的：", "Near it:").to_owned();
        output.line(&heading)?;
        list(&turn.near, turn, output)?;
    }
    Ok(())
}

fn list(products: &[Product], turn: &Turn, output: &mut Output) -> Result<(), Error> {
    let rows: Vec<Vec<String>> = (1..)
        .zip(products.iter().take(SHOWN))
        .map(|(number, product)| product.row(number, turn.lang))
        .collect();
    output.table(&rows, &RIGHT)?;
    if products.len() > SHOWN {
        output.line("  …")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    //! a line is what stands before its end, whatever the end, the length or the bytes; nothing is lost or read twice

    use super::*;

    fn lines(bytes: &[u8]) -> Vec<String> {
        let mut input = bytes;
        std::iter::from_fn(|| line(&mut input).unwrap()).collect()
    }

    #[test]
    fn lines_end_as_they_do() {
        assert_eq!(lines("你好\n\r\nhello\r\nlast".as_bytes()), ["你好", "", "hello", "last"]);
        assert_eq!(lines(b"\xff\xfe\n"), ["\u{fffd}\u{fffd}"]);
        assert!(lines(b"").is_empty());
    }

    #[test]
    fn an_endless_line_is_one_line() {
        let mut bytes = vec![b'a'; 3 << 20];
        bytes.extend(b"\nnext\n");
        let lines = lines(&bytes);
        assert_eq!(lines.len(), 2);
        assert_eq!((lines[0].len(), lines[1].as_str()), (1 << 20, "next"));
    }
}
