//! Frames: four bytes of length, little-endian, and that many bytes of JSON. Both ends refuse a longer frame than
//! [`MAX_FRAME`] before reading it, so that garbage cannot ask for memory.

use std::io::{Read, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::io::{AsyncRead, AsyncReadExt};

/// Longest frame in bytes, without its length.
pub const MAX_FRAME: usize = 256 * 1024;

/// Why no frame came.
#[derive(Debug)]
pub enum FrameError {
    /// The other end closed the pipe between two frames.
    Closed,
    /// The pipe broke, or closed inside a frame.
    Broken(std::io::Error),
    /// The length or the JSON makes no sense.
    Garbled,
}

/// A message as bytes, or `None` when it is longer than [`MAX_FRAME`].
#[must_use]
pub fn encode<T: Serialize>(message: &T) -> Option<Vec<u8>> {
    let mut frame = vec![0_u8; 4];
    serde_json::to_writer(&mut frame, message).expect("BUG: a message is always JSON");
    let length = frame.len() - 4;
    if length > MAX_FRAME {
        return None;
    }
    let length = u32::try_from(length).expect("BUG: MAX_FRAME fits in 32 bits");
    frame[..4].copy_from_slice(&length.to_le_bytes());
    Some(frame)
}

fn length_of(prefix: [u8; 4]) -> Result<usize, FrameError> {
    match usize::try_from(u32::from_le_bytes(prefix)) {
        Ok(length) if (1..=MAX_FRAME).contains(&length) => Ok(length),
        _ => Err(FrameError::Garbled),
    }
}

fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<T, FrameError> {
    // `from_slice` checks UTF-8 too: a half character never gets past here.
    serde_json::from_slice(body).map_err(|_| FrameError::Garbled)
}

/// Writes one frame and flushes it.
///
/// # Errors
/// When the pipe is broken, or the message is longer than a frame may be.
pub fn write<T: Serialize>(to: &mut impl Write, message: &T) -> std::io::Result<()> {
    let frame = encode(message).ok_or_else(|| std::io::Error::from(std::io::ErrorKind::FileTooLarge))?;
    to.write_all(&frame)?;
    to.flush()
}

/// Reads one frame, blocking.
///
/// # Errors
/// See [`FrameError`].
pub fn read<T: DeserializeOwned>(from: &mut impl Read) -> Result<T, FrameError> {
    let mut prefix = [0_u8; 4];
    match from.read(&mut prefix[..1]) {
        Ok(0) => return Err(FrameError::Closed),
        Ok(_) => {}
        Err(error) => return Err(FrameError::Broken(error)),
    }
    from.read_exact(&mut prefix[1..]).map_err(FrameError::Broken)?;
    let mut body = vec![0_u8; length_of(prefix)?];
    from.read_exact(&mut body).map_err(FrameError::Broken)?;
    decode(&body)
}

/// Reads one frame. Not cancel-safe: give it a task of its own.
///
/// # Errors
/// See [`FrameError`].
pub async fn read_async<T: DeserializeOwned>(from: &mut (impl AsyncRead + Unpin)) -> Result<T, FrameError> {
    let mut prefix = [0_u8; 4];
    match from.read(&mut prefix[..1]).await {
        Ok(0) => return Err(FrameError::Closed),
        Ok(_) => {}
        Err(error) => return Err(FrameError::Broken(error)),
    }
    from.read_exact(&mut prefix[1..]).await.map_err(FrameError::Broken)?;
    let mut body = vec![0_u8; length_of(prefix)?];
    from.read_exact(&mut body).await.map_err(FrameError::Broken)?;
    decode(&body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::ToWorker;

    #[test]
    fn a_frame_comes_back_as_it_went_and_two_do_not_mix() {
        let mut pipe = Vec::new();
        write(&mut pipe, &ToWorker::Cancel { id: 1 }).unwrap();
        write(&mut pipe, &ToWorker::Cancel { id: 2 }).unwrap();
        let mut pipe = pipe.as_slice();
        for id in [1, 2] {
            assert_eq!(read::<ToWorker>(&mut pipe).unwrap(), ToWorker::Cancel { id });
        }
        assert!(matches!(read::<ToWorker>(&mut pipe), Err(FrameError::Closed)));
    }

    #[test]
    fn lengths_out_of_bounds_and_half_frames_are_told_apart() {
        let huge = [0xff, 0xff, 0xff, 0x7f, b'{'];
        assert!(matches!(read::<ToWorker>(&mut huge.as_slice()), Err(FrameError::Garbled)));
        let empty = [0, 0, 0, 0];
        assert!(matches!(read::<ToWorker>(&mut empty.as_slice()), Err(FrameError::Garbled)));
        let cut = [9, 0, 0, 0, b'{'];
        assert!(matches!(read::<ToWorker>(&mut cut.as_slice()), Err(FrameError::Broken(_))));
        let not_json = [2, 0, 0, 0, 0xff, 0xfe];
        assert!(matches!(read::<ToWorker>(&mut not_json.as_slice()), Err(FrameError::Garbled)));
    }

    #[test]
    fn what_is_too_long_is_not_sent() {
        assert!(encode(&"x".repeat(MAX_FRAME)).is_none());
    }
}
