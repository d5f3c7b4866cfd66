//! Journeys over the whole guide, without a window.
