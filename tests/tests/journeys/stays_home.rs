//! Property 9, on the program itself: `aisle ask` as a child, whose sockets and whose worker's are looked at in `/proc` again and again
//! while it answers, and once more when it has.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use serde_json::{Value, json};

/// Said by a model in either way: it passes the checker, so it is heard.
const SAY: &str = "您可以先看看[1]，现在[1.stock]，价格是[1.price]。";

/// What was seen of a conversation's processes.
#[derive(Debug, Default)]
struct Seen {
    looks: usize,
    /// Other ends of the program's own sockets; the unspecified address for one that waits for others.
    peers: BTreeSet<SocketAddr>,
    /// Those of its workers'.
    peers_of_workers: BTreeSet<SocketAddr>,
    workers: BTreeSet<String>,
}

impl Seen {
    fn look(&mut self, pid: u32) {
        self.looks += 1;
        self.peers.extend(peers(pid));
        for worker in tests::descendants(pid) {
            self.peers_of_workers.extend(peers(worker.pid));
            self.workers.insert(worker.program);
        }
    }
}

/// The other ends of the internet sockets that a process holds open.
fn peers(pid: u32) -> Vec<SocketAddr> {
    // A process that has just ended has none.
    let Ok(fds) = std::fs::read_dir(format!("/proc/{pid}/fd")) else { return Vec::new() };
    let targets = fds.flatten().filter_map(|fd| std::fs::read_link(fd.path()).ok());
    let inodes: BTreeSet<String> = targets
        .filter_map(|target| Some(target.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned()))
        .collect();
    let mut found = Vec::new();
    for table in ["tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6"] {
        let table = std::fs::read_to_string(format!("/proc/{pid}/net/{table}")).unwrap_or_default();
        for line in table.lines().skip(1) {
            let fields: Vec<&str> = line.split_whitespace().collect();
            if let [_, _, peer, _, _, _, _, _, _, inode, ..] = fields[..]
                && inodes.contains(inode)
            {
                found.push(address(peer).expect("an address in hexadecimal"));
            }
        }
    }
    found
}

/// `0100007F:1F90`: words of four bytes as this machine keeps them, and a port.
fn address(text: &str) -> Option<SocketAddr> {
    let (host, port) = text.split_once(':')?;
    let mut bytes = Vec::new();
    for at in (0..host.len()).step_by(8) {
        bytes.extend(u32::from_str_radix(host.get(at..at + 8)?, 16).ok()?.to_ne_bytes());
    }
    let host = match <[u8; 4]>::try_from(bytes.as_slice()) {
        Ok(four) => IpAddr::V4(Ipv4Addr::from(four)),
        Err(_) => IpAddr::V6(Ipv6Addr::from(<[u8; 16]>::try_from(bytes.as_slice()).ok()?)),
    };
    Some(SocketAddr::new(host, u16::from_str_radix(port, 16).ok()?))
}

/// A conversation with `aisle ask`, watched.
struct Watched {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    done: Arc<AtomicBool>,
    watcher: JoinHandle<Seen>,
    _home: tempfile::TempDir,
}

impl Watched {
    fn start(settings: &str, args: &[&str]) -> Self {
        let home = tempfile::tempdir().unwrap();
        let shop = home.path().join("shop");
        tests::shop_copy(&shop).unwrap();
        std::fs::write(shop.join("shop.toml"), settings).unwrap();
        let mut command = Command::new(tests::program("aisle").unwrap());
        for name in ["AISLE_WORKER", "AISLE_MODELS"] {
            command.env_remove(name);
        }
        let mut child = command
            .args(["ask", "--json", "--speaks", "--shop"])
            .arg(&shop)
            .args(args)
            // Whoever followed it would be seen to.
            .env("http_proxy", "http://127.0.0.1:9")
            .env("ALL_PROXY", "http://127.0.0.1:9")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (pid, done) = (child.id(), Arc::new(AtomicBool::new(false)));
        let told = Arc::clone(&done);
        let watcher = std::thread::spawn(move || {
            let mut seen = Seen::default();
            while !told.load(Ordering::Relaxed) {
                seen.look(pid);
                std::thread::sleep(Duration::from_millis(2));
            }
            seen.look(pid);
            seen
        });
        let (input, output) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        Self { child, input, output, done, watcher, _home: home }
    }

    fn say(&mut self, text: &str) -> Value {
        writeln!(self.input, "{text}").unwrap();
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    }

    /// Looks once more while it waits for another question, and ends it.
    fn end(mut self) -> Seen {
        std::thread::sleep(Duration::from_millis(50));
        self.done.store(true, Ordering::Relaxed);
        let seen = self.watcher.join().unwrap();
        drop(self.input);
        assert!(self.child.wait().unwrap().success());
        seen
    }
}

#[test]
fn without_a_server_nothing_is_connected_to() {
    let fake = models::locate::fake_worker().unwrap();
    let fake = format!("--worker={}", fake.display());
    let say = format!("--worker-arg={SAY}");
    let faked = [fake.as_str(), "--worker-arg=--say", &say, "--worker-arg=--delay-ms", "--worker-arg=20"];
    // The second has llama.cpp and the model that comes with the program.
    for (args, worker) in [(&faked[..], "aisle-fake-worker"), (&[], "aisle-worker")] {
        let mut watched = Watched::start("idle_seconds = 60\n", args);
        for question in ["我想买一件红色的连衣裙", "白色的呢"] {
            let turn = watched.say(question);
            assert!(args.is_empty() || turn["spoken_by"] == json!("model"), "{turn}");
        }
        let seen = watched.end();
        assert!(seen.workers.iter().any(|program| program.ends_with(worker)), "{seen:?}");
        assert!(seen.looks > 10, "{seen:?}");
        assert!(
            seen.peers.is_empty() && seen.peers_of_workers.is_empty(),
            "{worker} was not alone: {seen:?}"
        );
    }
}

#[test]
fn with_a_server_it_is_the_only_one_connected_to() {
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = server.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in server.incoming().flatten() {
            std::thread::spawn(move || serve(stream));
        }
    });
    let mut watched = Watched::start(&format!("[model]\nendpoint = \"http://{address}/v1\"\n"), &[]);
    for question in ["我想买一件红色的连衣裙", "白色的呢"] {
        let turn = watched.say(question);
        assert_eq!(turn["spoken_by"], json!("model"), "{turn}");
        assert!(turn["text"].as_str().unwrap().starts_with("您可以先看看"), "{turn}");
    }
    let seen = watched.end();
    assert_eq!(seen.peers, BTreeSet::from([address]), "{seen:?}");
    assert!(seen.peers_of_workers.is_empty(), "{seen:?}");
}

/// A server that says the same to everybody, a few characters at a time.
fn serve(stream: TcpStream) {
    let mut reader = BufReader::new(stream);
    loop {
        let (mut first, mut length) = (String::new(), 0);
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).unwrap_or(0) == 0 {
                return;
            }
            let line = line.trim_end().to_ascii_lowercase();
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            if line.is_empty() {
                break;
            }
            if first.is_empty() {
                first = line;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        let mut pieces = Vec::new();
        if first.starts_with("get /v1/models ") {
            pieces.push(json!({"data": [{"id": "shop"}]}).to_string());
        } else {
            let characters: Vec<char> = SAY.chars().collect();
            for few in characters.chunks(3) {
                let text: String = few.iter().collect();
                pieces.push(format!("data: {}\n\n", json!({"choices": [{"delta": {"content": text}}]})));
            }
            pieces.push(format!("data: {}\n\n", json!({"choices": [{"finish_reason": "stop"}]})));
            pieces.push("data: [DONE]\n\n".to_owned());
        }
        let stream = reader.get_mut();
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
        for piece in pieces {
            let _ = stream.write_all(format!("{:x}\r\n{piece}\r\n", piece.len()).as_bytes());
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = stream.write_all(b"0\r\n\r\n");
    }
}
