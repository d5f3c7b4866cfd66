//! Asking the server: how it is, and for words. Dropping what is returned here closes the connection.

use std::time::Duration;

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde::Deserialize;
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout, timeout_at};

use super::reading::Reading;
use super::{StoreServer, body};
use crate::{Done, EndReason, Failure, Lateness, ModelInfo, Priority, Request};

/// A server of this network takes a connection in a millisecond or two.
const CONNECT_WITHIN: Duration = Duration::from_secs(1);
/// An idle connection costs the server something: another shopper's is opened anew.
const KEPT_FOR: Duration = Duration::from_secs(30);
/// How long the count of tokens may take once the text has ended.
const USAGE_WITHIN: Duration = Duration::from_millis(200);
/// Most bytes of a list of models.
const MOST_LIST: usize = 1 << 20;

/// The server did not answer a request.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It would not do this one. That says nothing about the next.
    Refused,
    /// It is away, broken, late, or no such server.
    Failed(Failure),
}

/// The way to a server.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) server: StoreServer,
    http: Client,
    /// Background jobs one at a time, as the local model has them.
    background: Semaphore,
}

#[derive(Debug, Deserialize)]
struct Listed {
    data: Vec<Model>,
}

#[derive(Debug, Deserialize)]
struct Model {
    id: String,
    /// vLLM's.
    max_model_len: Option<u32>,
    /// llama-server's.
    meta: Option<Meta>,
}

#[derive(Debug, Deserialize)]
struct Meta {
    n_ctx: Option<u32>,
}

impl Link {
    pub(super) fn new(server: StoreServer) -> Self {
        let http = Client::builder()
            .no_proxy()
            .redirect(Policy::none())
            .referer(false)
            .connect_timeout(CONNECT_WITHIN)
            .pool_idle_timeout(KEPT_FOR)
            .tcp_nodelay(true)
            .build()
            .expect("BUG: a client without TLS has nothing to load");
        Self { server, http, background: Semaphore::new(1) }
    }

    fn authorized(&self, request: RequestBuilder) -> RequestBuilder {
        match &self.server.endpoint.authorization {
            Some(value) => request.header(AUTHORIZATION, value.clone()),
            None => request,
        }
    }

    /// Asks how it is. `None`: it is not well, or no such server.
    pub(super) async fn health(&self) -> Option<ModelInfo> {
        timeout(self.server.first_token_deadline, self.list()).await.ok().flatten()
    }

    async fn list(&self) -> Option<ModelInfo> {
        let request = self.http.get(format!("{}/models", self.server.endpoint.address));
        let mut response = self.authorized(request).send().await.ok().filter(is_well)?;
        let mut body = Vec::new();
        while let Some(bytes) = response.chunk().await.ok()? {
            if body.len() + bytes.len() > MOST_LIST {
                return None;
            }
            body.extend_from_slice(&bytes);
        }
        let Listed { data } = serde_json::from_slice(&body).ok()?;
        let named = |model: &&Model| self.server.model.as_ref().is_none_or(|name| *name == model.id);
        let mut info = self.server.unknown_model();
        if let Some(model) = data.iter().find(named) {
            let context = model.max_model_len.or(model.meta.as_ref().and_then(|meta| meta.n_ctx));
            info.context = context.unwrap_or(0);
            info.name.clone_from(&model.id);
        }
        Some(info)
    }

    /// Asks for words; `say` gets each piece of them, as whole characters. `model` is the name the server knows its model by.
    pub(super) async fn generate(
        &self,
        request: &Request,
        model: Option<&str>,
        mut say: impl FnMut(String),
    ) -> Result<Done, Trouble> {
        let mut end_by = Instant::now() + self.server.request_deadline;
        let _turn = match request.priority {
            Priority::Shopper => None,
            // Its turn not coming is the other jobs' doing.
            Priority::Background => {
                let turn = timeout_at(end_by, self.background.acquire()).await;
                Some(turn.map_err(|_| Trouble::Refused)?)
            }
        };
        let by = end_by.min(Instant::now() + self.server.first_token_deadline);
        let mut response = in_time(self.post(request, model), by, Lateness::FirstToken).await??;
        let mut reading = Reading::new(request);
        let (mut by, mut late, mut said) = (by, Lateness::FirstToken, false);
        while !reading.complete() {
            let bytes = match in_time(response.chunk(), by.min(end_by), late).await {
                Ok(Ok(Some(bytes))) => bytes,
                Ok(Ok(None)) => break,
                // All the text is there: how it was left off does not matter.
                _ if reading.ended() => break,
                Ok(Err(_)) => return Err(Trouble::Failed(Failure::WorkerGone)),
                Err(_) if end_by <= Instant::now() => return Err(late_for(Lateness::Request)),
                Err(trouble) => return Err(trouble),
            };
            let had_ended = reading.ended();
            let text = reading.push(&bytes).map_err(Trouble::Failed)?;
            if !text.is_empty() {
                (by, late, said) =
                    (Instant::now() + self.server.next_token_deadline, Lateness::NextToken, true);
                say(text);
            }
            if reading.ended() && !had_ended {
                end_by = end_by.min(Instant::now() + USAGE_WITHIN);
            }
        }
        let (rest, done) = reading.finish().map_err(Trouble::Failed)?;
        if !rest.is_empty() {
            say(rest);
        } else if !said && done.reason == EndReason::Length {
            // All its tokens went into a thought.
            return Err(Trouble::Refused);
        }
        Ok(done)
    }

    async fn post(&self, request: &Request, model: Option<&str>) -> Result<Response, Trouble> {
        let body = body::encode(request, model).ok_or(Trouble::Refused)?;
        let post = self.http.post(format!("{}/chat/completions", self.server.endpoint.address));
        let post = self.authorized(post).header(CONTENT_TYPE, "application/json").body(body);
        let response = post.send().await.map_err(|_| Trouble::Failed(Failure::WorkerGone))?;
        match response.status() {
            StatusCode::OK => Ok(response),
            // What these say of: a prompt too long, a grammar or a schema it cannot read.
            StatusCode::BAD_REQUEST | StatusCode::PAYLOAD_TOO_LARGE | StatusCode::UNPROCESSABLE_ENTITY => {
                Err(Trouble::Refused)
            }
            _ => Err(Trouble::Failed(Failure::WorkerGone)),
        }
    }
}

fn is_well(response: &Response) -> bool {
    response.status() == StatusCode::OK
}

fn late_for(lateness: Lateness) -> Trouble {
    Trouble::Failed(Failure::Late(lateness))
}

async fn in_time<T>(work: impl Future<Output = T>, by: Instant, late: Lateness) -> Result<T, Trouble> {
    timeout_at(by, work).await.map_err(|_| late_for(late))
}
