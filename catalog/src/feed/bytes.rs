//! A feed's bytes on their way to being text: gzip undone, sizes bounded, byte order marks and old encodings read.
//! Everything after this file sees UTF-8.

use std::fs::File;
use std::io::{BufRead, BufReader, Cursor, Read};
use std::path::Path;

use encoding_rs::{Decoder, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};
use flate2::bufread::MultiGzDecoder;

use super::SNIFFED_BYTES;
use crate::error::Error;

/// A feed that unpacks to more than this is refused: no shop has that many words.
const MAX_FEED_BYTES: u64 = 2 * 1024 * 1024 * 1024;
/// What is read whole before its rows are known (JSON documents, XML, workbooks) may be this long.
pub(super) const MAX_WHOLE_BYTES: u64 = 512 * 1024 * 1024;
/// How much text outside ASCII is looked at to tell an old encoding.
const SAMPLE_BYTES: usize = 256 * 1024;

const BOM: &[u8] = b"\xef\xbb\xbf";

/// Bytes being read, of whatever origin.
pub(super) type Source = BufReader<Box<dyn Read + Send>>;

/// A file's bytes, unpacked, from the beginning.
pub(super) fn open(path: &Path) -> Result<Source, Error> {
    let file = File::open(path).map_err(Error::io("open", path))?;
    let packed = unpack(file).map_err(Error::io("read", path))?;
    Ok(BufReader::with_capacity(SNIFFED_BYTES, packed))
}

/// Undoes gzip, as often as nobody nests it: once. Told by its first two bytes, whatever the file's name.
fn unpack(file: File) -> std::io::Result<Box<dyn Read + Send>> {
    let mut file = BufReader::with_capacity(SNIFFED_BYTES, file);
    let packed = file.fill_buf()?.starts_with(&[0x1f, 0x8b]);
    Ok(if packed {
        Box::new(Bounded { source: MultiGzDecoder::new(file), left: MAX_FEED_BYTES })
    } else {
        Box::new(Bounded { source: file, left: MAX_FEED_BYTES })
    })
}

/// A reader that fails, rather than ends, when it has given too much.
pub(super) struct Bounded<R> {
    pub(super) source: R,
    pub(super) left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.source.read(buffer)?;
        self.left = self.left.checked_sub(read as u64).ok_or_else(too_large)?;
        Ok(read)
    }
}

fn too_large() -> std::io::Error {
    std::io::Error::new(std::io::ErrorKind::FileTooLarge, "more than an import takes")
}

/// All of a source that is read whole.
pub(super) fn whole(source: impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    Bounded { source, left: MAX_WHOLE_BYTES }.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The beginning of a source, which it gives again afterwards.
pub(super) fn peek(mut source: Source) -> std::io::Result<(Vec<u8>, Source)> {
    let mut head = Vec::with_capacity(SNIFFED_BYTES);
    source.by_ref().take(SNIFFED_BYTES as u64).read_to_end(&mut head)?;
    let again: Box<dyn Read + Send> = Box::new(Cursor::new(head.clone()).chain(source));
    Ok((head, BufReader::with_capacity(SNIFFED_BYTES, again)))
}

/// The encoding that the first bytes of a file show by themselves: a byte order mark, or the zero in every other byte
/// that ASCII has in UTF-16. `None` says nothing but that it is neither.
pub(super) fn marked(head: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return Some(encoding);
    }
    let pairs = head.len().min(512) / 2;
    let zeros = |at: usize| head[..pairs * 2].iter().skip(at).step_by(2).filter(|&&byte| byte == 0).count();
    match (zeros(0), zeros(1)) {
        _ if pairs < 4 => None,
        (0, odd) if odd * 10 > pairs * 6 => Some(UTF_16LE),
        (even, 0) if even * 10 > pairs * 6 => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding of a table without a mark. UTF-8 with some broken characters is still UTF-8, so the whole file is looked at.
pub(super) fn of_table(path: &Path) -> Result<&'static Encoding, Error> {
    let mut source = open(path)?;
    let (mut bad, mut good) = (0_u64, 0_u64);
    let mut sample: Vec<u8> = Vec::new();
    let mut carry: Vec<u8> = Vec::new();
    loop {
        let chunk = source.fill_buf().map_err(Error::io("read", path))?;
        if chunk.is_empty() {
            break;
        }
        let length = chunk.len();
        if !chunk.is_ascii() || !carry.is_empty() {
            if sample.len() < SAMPLE_BYTES {
                sample.extend_from_slice(chunk);
            }
            carry.extend_from_slice(chunk);
            let mut rest: &[u8] = &carry;
            loop {
                match std::str::from_utf8(rest) {
                    Ok(text) => {
                        good += wide(text.as_bytes());
                        rest = &[];
                        break;
                    }
                    Err(error) => {
                        good += wide(&rest[..error.valid_up_to()]);
                        match error.error_len() {
                            Some(length) => {
                                bad += 1;
                                rest = &rest[error.valid_up_to() + length..];
                            }
                            None => {
                                rest = &rest[error.valid_up_to()..];
                                break;
                            }
                        }
                    }
                }
            }
            carry = rest.to_vec();
        }
        source.consume(length);
    }
    Ok(if bad * 4 <= good { UTF_8 } else { legacy(&sample) })
}

/// Characters of UTF-8 text that take more than one byte.
fn wide(text: &[u8]) -> u64 {
    text.iter().filter(|&&byte| byte >= 0xc0).count() as u64
}

/// Which encoding text outside UTF-8 is in. The everyday characters of Chinese lie in one block of GB 18030, and a short
/// header holds little else; what does not is left to a detector made for web pages.
fn legacy(sample: &[u8]) -> &'static Encoding {
    let (mut everyday, mut all, mut at) = (0_u64, 0_u64, 0);
    while at < sample.len() {
        let lead = sample[at];
        if lead < 0x80 {
            at += 1;
            continue;
        }
        let trail = sample.get(at + 1).copied().unwrap_or(0);
        all += 1;
        // GB 2312 level 1 (rows 16 to 55) and the full-width marks of row 3 and 1.
        everyday += u64::from(trail >= 0xa1 && matches!(lead, 0xa1 | 0xa3 | 0xb0..=0xd7));
        at += if trail >= 0x40 || (0x30..=0x39).contains(&trail) { 2 } else { 1 };
    }
    if everyday * 10 >= all * 7 {
        return GB18030;
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = detector.guess(None, chardetng::Utf8Detection::Deny);
    if guess == GBK { GB18030 } else { guess }
}

/// A source as UTF-8 without a byte order mark. What cannot be decoded becomes `�`, except in UTF-8 itself, where broken
/// bytes are passed on, for the row they stand in to tell.
pub(super) fn decoded(mut source: Source, encoding: &'static Encoding) -> std::io::Result<Source> {
    let reader: Box<dyn Read + Send> = if encoding == UTF_8 {
        let (head, again) = peek(source)?;
        source = again;
        if head.starts_with(BOM) {
            std::io::copy(&mut source.by_ref().take(BOM.len() as u64), &mut std::io::sink())?;
        }
        Box::new(source)
    } else {
        let decoder = encoding.new_decoder_with_bom_removal();
        Box::new(Decoding { source, decoder, ready: Vec::new(), given: 0, done: false })
    };
    let bounded: Box<dyn Read + Send> = Box::new(Bounded { source: reader, left: MAX_FEED_BYTES });
    Ok(BufReader::with_capacity(SNIFFED_BYTES, bounded))
}

/// The bytes of another encoding as UTF-8.
struct Decoding<R> {
    source: R,
    decoder: Decoder,
    ready: Vec<u8>,
    given: usize,
    done: bool,
}

impl<R: BufRead> Read for Decoding<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        while self.given == self.ready.len() && !self.done {
            let chunk = self.source.fill_buf()?;
            let (read, last) = (chunk.len(), chunk.is_empty());
            let room = self.decoder.max_utf8_buffer_length(read).unwrap_or(SNIFFED_BYTES * 4);
            self.ready.resize(room, 0);
            let (_, taken, written, _) = self.decoder.decode_to_utf8(chunk, &mut self.ready, last);
            self.ready.truncate(written);
            (self.given, self.done) = (0, last);
            self.source.consume(taken);
        }
        let many = (self.ready.len() - self.given).min(out.len());
        out[..many].copy_from_slice(&self.ready[self.given..self.given + many]);
        self.given += many;
        Ok(many)
    }
}

/// The bytes of a small text file as text, without a byte order mark.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes.strip_prefix(BOM).unwrap_or(bytes)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{legacy, marked};

    #[test]
    fn encodings_by_what_they_hold() {
        let gb = encoding_rs::GB18030.encode("条码,商品名称,零售价\n69,红富士苹果,5.50\n").0;
        assert_eq!(legacy(&gb), encoding_rs::GB18030);
        let latin = encoding_rs::WINDOWS_1252.encode("id,name\n1,Crème brûlée à emporter, déjà prêt\n").0;
        assert_eq!(legacy(&latin), encoding_rs::WINDOWS_1252);
        for (bytes, expect) in [
            (&b"\xff\xfei\0d\0"[..], Some(encoding_rs::UTF_16LE)),
            (b"i\0d\0,\0n\0a\0m\0e\0", Some(encoding_rs::UTF_16LE)),
            (b"\0i\0d\0,\0n\0a\0m\0e", Some(encoding_rs::UTF_16BE)),
            (b"\xef\xbb\xbfid", Some(encoding_rs::UTF_8)),
            (b"id,name,price\n", None),
            (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0", None),
        ] {
            assert_eq!(marked(bytes), expect, "{bytes:?}");
        }
    }
}
