//! What can go wrong in making the shop.

use std::io;
use std::path::PathBuf;

/// Each names the file or product it is about.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The drawing of a product is not a picture.
    #[error("the drawing of {id} cannot be read: {source}")]
    Drawing {
        /// The product.
        id: String,
        /// What the reader says.
        source: resvg::usvg::Error,
    },
    /// A picture could not be written as JPEG.
    #[error("the photo of {id} cannot be written: {source}")]
    Photo {
        /// The product.
        id: String,
        /// What the encoder says.
        source: image::ImageError,
    },
    /// The folder could not be read or written.
    #[error("{}: {source}", path.display())]
    Folder {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}
