//! One binary for everything that looks at the project as a whole.

mod journeys;
mod tidy;
mod window;
