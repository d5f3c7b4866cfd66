//! Photos: each product's drawing, painted large, sized down and saved as JPEG. All cores draw at once.

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, RgbImage};
use rayon::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::art;
use crate::error::Error;
use crate::look::Look;
use crate::maker::Made;

/// What the drawings measure.
const DRAWN: (u32, u32) = (800, 1000);
/// What the photos measure.
pub const SIZE: (u32, u32) = (480, 600);
const QUALITY: u8 = 75;

/// Every product's photo by its path beside the feed.
///
/// # Errors
///
/// If a drawing is not valid SVG or the encoder refuses a picture.
pub fn photos(products: &[Made]) -> Result<Vec<(String, Vec<u8>)>, Error> {
    products
        .par_iter()
        .map(|made| Ok((made.row.photo.clone(), photo(&made.row.id, &made.draft.look())?)))
        .collect()
}

fn photo(id: &str, look: &Look) -> Result<Vec<u8>, Error> {
    let tree = Tree::from_str(&art::draw(look), &Options::default())
        .map_err(|source| Error::Drawing { id: id.to_owned(), source })?;
    let mut canvas = Pixmap::new(DRAWN.0, DRAWN.1).expect("BUG: the drawing's size is not zero");
    resvg::render(&tree, Transform::identity(), &mut canvas.as_mut());
    // The wall behind every product is opaque, so there is nothing to divide by alpha.
    let bytes = canvas.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let painted = RgbImage::from_raw(DRAWN.0, DRAWN.1, bytes).expect("BUG: three bytes a pixel");
    let sized = DynamicImage::ImageRgb8(painted).resize_exact(SIZE.0, SIZE.1, FilterType::Lanczos3);
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY)
        .encode_image(&sized)
        .map_err(|source| Error::Photo { id: id.to_owned(), source })?;
    Ok(bytes)
}
