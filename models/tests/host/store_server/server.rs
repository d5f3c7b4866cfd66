//! A store server made for tests: it speaks HTTP/1.1 by hand, so that it can do what no library would.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What a completion gets.
#[derive(Debug, Clone)]
pub(super) enum Answer {
    /// A stream sent in pieces of `cut` bytes, properly ended whatever it holds.
    Stream { bytes: Vec<u8>, cut: usize },
    /// The beginning of one, and nothing more.
    ThenHang { bytes: Vec<u8> },
    /// The beginning of one, broken off.
    ThenClose { bytes: Vec<u8> },
    /// The same bytes again and again.
    Babble { bytes: Vec<u8> },
    /// Another status; a redirect points back here.
    Status(u16),
    /// Nothing, not even a status.
    Silence,
    /// Closes the connection.
    Close,
}

/// What it was sent.
#[derive(Debug, Clone)]
pub(super) struct Sent {
    pub(super) path: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Sent {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

#[derive(Debug)]
struct State {
    answer: Answer,
    well: bool,
    completions: Vec<Sent>,
    open: usize,
    health_asked: Vec<Instant>,
}

pub(super) struct Server {
    port: u16,
    state: Arc<Mutex<State>>,
}

/// A chunk with a piece of the text.
pub(super) fn piece(text: &str) -> String {
    let chunk =
        serde_json::json!({"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": null}]});
    format!("data: {chunk}\n\n")
}

impl Server {
    pub(super) async fn start(answer: Answer) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (completions, health_asked) = (Vec::new(), Vec::new());
        let state = Arc::new(Mutex::new(State { answer, well: true, completions, open: 0, health_asked }));
        let shared = Arc::clone(&state);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&shared)));
            }
        });
        Self { port, state }
    }

    pub(super) fn endpoint(&self) -> String {
        format!("http://127.0.0.1:{}/v1", self.port)
    }

    pub(super) fn answers(&self, answer: Answer) {
        self.state.lock().unwrap().answer = answer;
    }

    pub(super) fn is_well(&self, well: bool) {
        self.state.lock().unwrap().well = well;
    }

    /// Completions asked for so far.
    pub(super) fn completions(&self) -> usize {
        self.state.lock().unwrap().completions.len()
    }

    /// Those whose connection is open still.
    pub(super) fn open_completions(&self) -> usize {
        self.state.lock().unwrap().open
    }

    pub(super) fn last_completion(&self) -> Sent {
        self.state.lock().unwrap().completions.last().cloned().unwrap()
    }

    pub(super) fn health_asked(&self) -> Vec<Instant> {
        self.state.lock().unwrap().health_asked.clone()
    }
}

async fn serve(mut stream: TcpStream, state: Arc<Mutex<State>>) {
    while let Some(sent) = read(&mut stream).await {
        if sent.path == "/v1/models" {
            let well = {
                let mut state = state.lock().unwrap();
                state.health_asked.push(Instant::now());
                state.well
            };
            let list = r#"{"object":"list","data":[{"id":"first","max_model_len":8192},{"id":"qwen"}]}"#;
            let head = if well { "200 OK" } else { "503 Service Unavailable" };
            let reply = format!("HTTP/1.1 {head}\r\ncontent-length: {}\r\n\r\n{list}", list.len());
            if stream.write_all(reply.as_bytes()).await.is_err() {
                return;
            }
            continue;
        }
        let answer = {
            let mut state = state.lock().unwrap();
            state.completions.push(sent);
            state.open += 1;
            state.answer.clone()
        };
        let goes_on = complete(&mut stream, answer).await;
        state.lock().unwrap().open -= 1;
        if !goes_on {
            return;
        }
    }
}

/// Plays its part; whether the connection may be used again.
async fn complete(stream: &mut TcpStream, answer: Answer) -> bool {
    const HEAD: &str =
        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";
    match answer {
        Answer::Close => false,
        Answer::Silence => until_closed(stream).await,
        Answer::Status(status) => {
            let reply = format!(
                "HTTP/1.1 {status} So\r\nlocation: /v1/chat/completions\r\ncontent-length: 2\r\n\r\n{{}}"
            );
            stream.write_all(reply.as_bytes()).await.is_ok()
        }
        Answer::Stream { bytes, cut } => {
            if stream.write_all(HEAD.as_bytes()).await.is_err() {
                return false;
            }
            for bytes in bytes.chunks(cut) {
                if !chunk(stream, bytes).await {
                    return false;
                }
            }
            stream.write_all(b"0\r\n\r\n").await.is_ok()
        }
        Answer::ThenHang { bytes } => {
            let _ = stream.write_all(HEAD.as_bytes()).await;
            chunk(stream, &bytes).await;
            until_closed(stream).await
        }
        Answer::ThenClose { bytes } => {
            let _ = stream.write_all(HEAD.as_bytes()).await;
            chunk(stream, &bytes).await;
            false
        }
        Answer::Babble { bytes } => {
            let _ = stream.write_all(HEAD.as_bytes()).await;
            while chunk(stream, &bytes).await {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            false
        }
    }
}

async fn chunk(stream: &mut TcpStream, bytes: &[u8]) -> bool {
    let mut framed = format!("{:x}\r\n", bytes.len()).into_bytes();
    framed.extend(bytes);
    framed.extend(b"\r\n");
    // Each piece leaves by itself.
    stream.set_nodelay(true).is_ok()
        && stream.write_all(&framed).await.is_ok()
        && stream.flush().await.is_ok()
}

/// Says nothing until the other side leaves.
async fn until_closed(stream: &mut TcpStream) -> bool {
    let mut rest = [0; 64];
    while matches!(stream.read(&mut rest).await, Ok(read) if read > 0) {}
    false
}

/// The next request. `None`: the connection has ended.
async fn read(stream: &mut TcpStream) -> Option<Sent> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.ok()?);
    }
    let head = String::from_utf8(head).unwrap();
    let mut lines = head.lines();
    let path = lines.next()?.split(' ').nth(1)?.to_owned();
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length =
        headers.iter().find(|(name, _)| name == "content-length").map(|(_, length)| length.parse().unwrap());
    let mut body = vec![0; length.unwrap_or(0)];
    stream.read_exact(&mut body).await.ok()?;
    Some(Sent { path, headers, body })
}
