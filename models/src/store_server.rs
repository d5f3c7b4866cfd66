//! A model that a server on the shop's own network runs (llama-server, vLLM or another that speaks OpenAI's chat completions), in
//! front of the local one. Off unless the shop names an address; the only code of the program that opens a network connection.
//!
//! Each request is put to the server. Without a first word in time, or if it refuses or breaks before one, the same request goes to
//! the local model; once words were passed on there is no going back, and the generation fails. After a failure the server is left
//! alone for a wait that grows, during which the local model answers at once; when the wait is over it is asked how it is, and
//! gets requests again once it says that it is well. Vectors are always made by the local model.
//!
//! [`ModelInfo`] of a server: `plan.server` is its address, `architecture` is empty, `context` is 0 unless it tells, and
//! `turns` is how many requests it is given at once.
//!
//! Plain HTTP only. A proxy of the environment is not used, redirects are not followed, and no word of a request is logged.

use std::time::Duration;

use reqwest::Url;
use reqwest::header::HeaderValue;

use crate::{EndpointError, ModelInfo};

mod body;
mod client;
mod keep;
mod reading;

pub(crate) use keep::keep;

/// A kiosk has one shopper: more requests at once mean that something is wrong.
const MOST_AT_ONCE: u8 = 5;

/// Where a store server is, and the key to it. The key is in no `Debug` output.
#[derive(Debug, Clone)]
pub struct Endpoint {
    address: String,
    /// Marked as sensitive: shown nowhere.
    authorization: Option<HeaderValue>,
}

/// How to ask a store server.
#[derive(Debug, Clone)]
pub struct StoreServer {
    /// Where it is.
    pub endpoint: Endpoint,
    /// The name the server knows the model by; `None` takes the first it lists.
    pub model: Option<String>,
    /// Whether its words may reach a shopper. If so and those of the local model may not, the local one is not asked for words.
    pub speaks: bool,
    /// From a request to its first word; then the local model is asked. Also how long the server may take to say how it is.
    pub first_token_deadline: Duration,
    /// From one piece of text to the next.
    pub next_token_deadline: Duration,
    /// From the request to the end of the server's answer.
    pub request_deadline: Duration,
    /// Waits after failures without an answer between them, one after the other; the last is used for all that follow.
    pub backoff: Vec<Duration>,
}

impl Endpoint {
    /// An address like `http://192.168.1.20:8080/v1`: `/chat/completions` and `/models` are put after it. `key` is sent as a bearer
    /// token, and an empty one is none.
    ///
    /// # Errors
    /// What is wrong with the address or the key.
    pub fn new(address: &str, key: Option<&str>) -> Result<Self, EndpointError> {
        let address = address.trim().trim_end_matches('/');
        let url = Url::parse(address).map_err(|_| EndpointError::NotAnAddress)?;
        if url.scheme() != "http" {
            return Err(EndpointError::NotHttp);
        }
        let holds_more = !url.username().is_empty()
            || url.password().is_some()
            || url.query().is_some()
            || url.fragment().is_some();
        if holds_more {
            return Err(EndpointError::HoldsMore);
        }
        let key = key.map(str::trim).filter(|key| !key.is_empty());
        let authorization = key.map(|key| {
            let mut value =
                HeaderValue::from_str(&format!("Bearer {key}")).map_err(|_| EndpointError::BadKey)?;
            value.set_sensitive(true);
            Ok(value)
        });
        Ok(Self { address: address.to_owned(), authorization: authorization.transpose()? })
    }

    /// Its address, without a slash at the end.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl StoreServer {
    /// A server whose words may reach a shopper, with deadlines for one that stands in the same building.
    ///
    /// # Errors
    /// As [`Endpoint::new`].
    pub fn new(address: &str, key: Option<&str>) -> Result<Self, EndpointError> {
        Ok(Self {
            endpoint: Endpoint::new(address, key)?,
            model: None,
            speaks: true,
            first_token_deadline: Duration::from_secs(3),
            next_token_deadline: Duration::from_secs(5),
            request_deadline: Duration::from_secs(60),
            backoff: [1, 2, 4, 8, 16, 32, 60].map(Duration::from_secs).to_vec(),
        })
    }

    fn wait_after(&self, failures_before: usize) -> Duration {
        let wait = self.backoff.get(failures_before).or(self.backoff.last());
        wait.copied().unwrap_or(Duration::from_secs(1))
    }

    /// The model as it is told of before the server has said anything.
    fn unknown_model(&self) -> ModelInfo {
        let plan = crate::Plan { server: Some(self.endpoint.address.clone()), ..crate::Plan::default() };
        ModelInfo {
            name: self.model.clone().unwrap_or_default(),
            architecture: String::new(),
            context: 0,
            template: true,
            plan,
            turns: u32::from(MOST_AT_ONCE),
            dimensions: None,
        }
    }
}

#[cfg(test)]
mod tests {
    //! 1. an address is taken as people write it, and what is none, or holds more, is told in both languages
    //! 2. a key is shown nowhere

    use super::*;

    #[test]
    fn addresses() {
        for (written, taken) in [
            ("http://192.168.1.20:8080/v1", "http://192.168.1.20:8080/v1"),
            (" http://model.shop/v1// ", "http://model.shop/v1"),
            ("http://[fd00::2]:8000", "http://[fd00::2]:8000"),
        ] {
            assert_eq!(Endpoint::new(written, None).unwrap().address(), taken);
        }
        for (written, error) in [
            ("", EndpointError::NotAnAddress),
            ("192.168.1.20", EndpointError::NotAnAddress),
            ("http://", EndpointError::NotAnAddress),
            ("http://shop:99999/v1", EndpointError::NotAnAddress),
            ("https://192.168.1.20/v1", EndpointError::NotHttp),
            ("file:///etc/passwd", EndpointError::NotHttp),
            ("http://me:secret@shop/v1", EndpointError::HoldsMore),
            ("http://shop/v1?key=secret", EndpointError::HoldsMore),
        ] {
            assert_eq!(Endpoint::new(written, None).unwrap_err(), error, "{written}");
            let (zh, en) = error.sentences();
            assert!(zh.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)) && en.is_ascii());
        }
    }

    #[test]
    fn a_key_is_not_shown() {
        let server = StoreServer::new("http://shop/v1", Some("sesame-42")).unwrap();
        assert!(!format!("{server:?}").contains("sesame"), "{server:?}");
        let error = StoreServer::new("http://shop/v1", Some("sesame\n42")).unwrap_err();
        assert_eq!(error, EndpointError::BadKey);
        assert!(!format!("{error:?} {error}").contains("sesame"));
        assert!(StoreServer::new("http://shop/v1", Some(" ")).unwrap().endpoint.authorization.is_none());
    }
}
