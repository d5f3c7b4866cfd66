//! The conversation: sessions, understanding, answers, the checker, customer service, and the wire contract for the
//! screen. The one place where the catalogue, the recommender and the models meet. No Tauri, no window.

pub mod contract;
