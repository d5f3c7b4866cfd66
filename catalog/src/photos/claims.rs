//! What picture files claim in their headers, read without decoding anything. Broken files claim nothing.

/// The colour components of a JPEG: 1 grey, 3 colour, 4 printer's inks.
pub(super) fn jpeg_components(bytes: &[u8]) -> Option<u8> {
    let mut at = 2;
    loop {
        let (marker, code) = (*bytes.get(at)?, *bytes.get(at + 1)?);
        if marker != 0xff {
            return None;
        }
        match code {
            // Fill bytes, and markers without a length.
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            // Start of frame of any kind: length, precision, height, width, components.
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => return bytes.get(at + 9).copied(),
            0xd9 | 0xda => return None,
            _ => {
                let length = u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]);
                at += 2 + usize::from(length);
            }
        }
    }
}

/// Width and height of the canvas and of every frame that a WebP holds, also of frames within frames of an animation.
pub(super) fn webp_frames(bytes: &[u8]) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    chunks(bytes.get(12..).unwrap_or_default(), &mut |name, body| {
        match name {
            b"VP8X" => out.extend(pair(body, 4)),
            b"ANMF" => {
                out.extend(pair(body, 6));
                chunks(body.get(16..).unwrap_or_default(), &mut |name, body| out.extend(frame(name, body)));
            }
            _ => out.extend(frame(name, body)),
        };
    });
    out
}

/// Whether a WebP ends before the length in its first bytes.
pub(super) fn webp_is_cut(bytes: &[u8]) -> bool {
    let claimed =
        bytes.get(4..8).and_then(|length| length.first_chunk()).map(|length| u32::from_le_bytes(*length));
    claimed.is_none_or(|claimed| u64::from(claimed) + 8 > bytes.len() as u64)
}

/// Walks the chunks of a RIFF file: name, length, body, padded to even.
fn chunks<'a>(mut rest: &'a [u8], each: &mut dyn FnMut(&[u8; 4], &'a [u8])) {
    while let Some((head, after)) = rest.split_first_chunk::<8>() {
        let [a, b, c, d, length @ ..] = *head;
        let length = usize::try_from(u32::from_le_bytes(length)).unwrap_or(usize::MAX);
        each(&[a, b, c, d], &after[..length.min(after.len())]);
        rest = after.get(length.saturating_add(length % 2)..).unwrap_or_default();
    }
}

/// Two numbers of 24 bits, each one less than what it stands for.
fn pair(body: &[u8], at: usize) -> Option<(u32, u32)> {
    let [a, b, c, d, e, f] = *body.get(at..at + 6)?.first_chunk()?;
    Some((u32::from_le_bytes([a, b, c, 0]) + 1, u32::from_le_bytes([d, e, f, 0]) + 1))
}

/// The dimensions in the header of a lossy (RFC 6386) or lossless frame.
fn frame(name: &[u8; 4], body: &[u8]) -> Option<(u32, u32)> {
    match name {
        b"VP8 " => {
            let [w0, w1, h0, h1] = *body.get(6..10)?.first_chunk()?;
            let side = |low, high| u32::from(u16::from_le_bytes([low, high]) & 0x3fff);
            Some((side(w0, w1), side(h0, h1)))
        }
        b"VP8L" => {
            let header = u32::from_le_bytes(*body.get(1..5)?.first_chunk()?);
            Some(((header & 0x3fff) + 1, (header >> 14 & 0x3fff) + 1))
        }
        _ => None,
    }
}
