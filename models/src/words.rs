//! From token bytes to words: whole characters, without `<think>` blocks, up to a stop string. Pure: no model, no clock.
//! The worker and the store server's client read through it, so that the same output gives the same words.

/// Opens and closes a block that is not meant for anybody.
const THINK: &str = "<think>";
const THINK_END: &str = "</think>";

/// Takes the bytes of tokens and gives the words that may be shown.
#[derive(Debug)]
pub struct Words {
    /// Bytes of a character that is not whole yet: at most three.
    bytes: Vec<u8>,
    /// Text that may turn out to be the start of a marker.
    held: String,
    stops: Vec<String>,
    /// Whether `<think>` is looked for.
    hides_thoughts: bool,
    thinking: bool,
    /// Whether blanks are dropped until the next word: after a thought comes an empty line.
    trims: bool,
    stopped: bool,
}

impl Words {
    /// `thinking`: the prompt has opened a thought already. `exact`: nothing is hidden, as under a grammar.
    #[must_use]
    pub fn new(stops: impl IntoIterator<Item = String>, thinking: bool, exact: bool) -> Self {
        let stops = stops.into_iter().filter(|stop| !stop.is_empty()).collect();
        Self {
            bytes: Vec::new(),
            held: String::new(),
            stops,
            hides_thoughts: !exact,
            thinking: thinking && !exact,
            trims: false,
            stopped: false,
        }
    }

    /// Whether a stop string has come: nothing more will be given.
    #[must_use]
    pub fn stopped(&self) -> bool {
        self.stopped
    }

    /// Takes the bytes of one token; gives what can be shown now.
    pub fn push(&mut self, bytes: &[u8]) -> String {
        if self.stopped {
            return String::new();
        }
        self.bytes.extend_from_slice(bytes);
        self.decode();
        self.sift()
    }

    /// The end of generation: gives what was held back. Half a character is dropped, and so is an open thought.
    pub fn finish(&mut self) -> String {
        let held = std::mem::take(&mut self.held);
        if self.thinking || self.stopped { String::new() } else { self.trimmed(held) }
    }

    /// Moves whole characters from `bytes` to `held`; bytes that can never become one turn into U+FFFD.
    fn decode(&mut self) {
        let mut bytes = std::mem::take(&mut self.bytes);
        let mut rest = bytes.as_slice();
        loop {
            match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.held.push_str(text);
                    return;
                }
                Err(error) => {
                    let (whole, broken) = rest.split_at(error.valid_up_to());
                    self.held.push_str(&String::from_utf8_lossy(whole));
                    let Some(bad) = error.error_len() else {
                        let start = bytes.len() - broken.len();
                        self.bytes = bytes.split_off(start);
                        return;
                    };
                    self.held.push(char::REPLACEMENT_CHARACTER);
                    rest = &broken[bad..];
                }
            }
        }
    }

    fn sift(&mut self) -> String {
        let mut shown = String::new();
        loop {
            if self.thinking {
                let Some(end) = self.held.find(THINK_END) else {
                    self.held = self.held.split_off(self.held.len() - partial(&self.held, [THINK_END]));
                    return shown;
                };
                self.held.drain(..end + THINK_END.len());
                (self.thinking, self.trims) = (false, true);
            }
            let thought = self.hides_thoughts.then(|| self.held.find(THINK)).flatten();
            let stop = self.stops.iter().filter_map(|stop| self.held.find(stop.as_str())).min();
            match (stop, thought) {
                (Some(stop), thought) if thought.is_none_or(|thought| stop <= thought) => {
                    let before = self.held[..stop].to_owned();
                    shown += &self.trimmed(before);
                    self.held.clear();
                    self.stopped = true;
                    return shown;
                }
                (_, Some(thought)) => {
                    let before = self.held[..thought].to_owned();
                    shown += &self.trimmed(before);
                    self.held.drain(..thought + THINK.len());
                    self.thinking = true;
                }
                (_, None) => {
                    let markers =
                        self.stops.iter().map(String::as_str).chain(self.hides_thoughts.then_some(THINK));
                    let keep = partial(&self.held, markers);
                    let held = self.held.split_off(self.held.len() - keep);
                    let before = std::mem::replace(&mut self.held, held);
                    shown += &self.trimmed(before);
                    return shown;
                }
            }
        }
    }

    fn trimmed(&mut self, text: String) -> String {
        if !self.trims {
            return text;
        }
        let text = text.trim_start();
        self.trims = text.is_empty();
        text.to_owned()
    }
}

/// Length in bytes of the longest end of `text` that begins one of the markers without being all of it.
fn partial<'a>(text: &str, markers: impl IntoIterator<Item = &'a str>) -> usize {
    let of = |marker: &str| {
        let longest = marker.len().saturating_sub(1).min(text.len());
        (1..=longest)
            .rev()
            .find(|length| text.as_bytes().ends_with(&marker.as_bytes()[..*length]))
            .unwrap_or(0)
    };
    let length = markers.into_iter().map(of).max().unwrap_or(0);
    // A marker's bytes may end inside a character; the text is cut at characters only.
    (length..=text.len()).find(|length| text.is_char_boundary(text.len() - length)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    //! Properties: whatever the tokens' borders, (1) only whole characters come out, (2) thoughts do not, (3) a stop
    //! string ends the words and is not among them, (4) nothing that was to be shown is lost.

    use super::*;

    /// All the words, for tokens of every length from one byte up.
    fn check(stops: &[&str], thinking: bool, exact: bool, said: &str, expect: &str) {
        for size in 1..=said.len().max(1) {
            let mut words = Words::new(stops.iter().map(ToString::to_string), thinking, exact);
            let mut shown = String::new();
            for token in said.as_bytes().chunks(size) {
                shown += &words.push(token);
            }
            shown += &words.finish();
            assert_eq!(shown, expect, "{said} in tokens of {size} bytes");
        }
    }

    #[test]
    fn tokens_of_any_size_give_the_same_words() {
        check(&[], false, false, "红色的连衣裙 is a red dress 👗!", "红色的连衣裙 is a red dress 👗!");
        check(&[], false, false, "<think>\nred? 红\n</think>\n\n好的 <b>", "好的 <b>");
        check(&[], true, false, "red?\n</think>\n好的", "好的");
        check(&[], false, false, "a <think>b</think> c", "a c");
        check(&[], false, false, "好的<think>never closed", "好的");
        check(&[], false, true, r#"{"a":"<think>"}"#, r#"{"a":"<think>"}"#);
        check(&["\nUser:"], false, false, "你好\nUser: hi", "你好");
        check(&["。完", "##"], false, false, "好。完了##", "好");
        check(&["\nUser:"], false, false, "你好\nUse it", "你好\nUse it");
        check(&["STOP"], false, false, "<think>STOP</think>go STOP on", "go ");
    }

    #[test]
    fn a_stop_ends_the_words_for_good() {
        let mut words = Words::new(["#".to_owned()], false, false);
        assert_eq!(words.push(b"a#b"), "a");
        assert!(words.stopped());
        assert_eq!(words.push(b"c") + &words.finish(), "");
    }

    #[test]
    fn bytes_that_are_no_character_are_replaced_and_half_a_one_is_dropped() {
        let mut words = Words::new([], false, false);
        assert_eq!(words.push(b"a\xff\xe7\xba"), "a\u{fffd}");
        assert_eq!(words.push(b"\xa2b\xe7"), "红b");
        assert_eq!(words.finish(), "");
    }
}
