//! Who is measured: Samenkaart, and what it is set beside. The opponents from npm are installed by the bench itself,
//! into the target folder, with the versions that `opponents/package-lock.json` names.

use std::path::{Path, PathBuf};

use tokio::process::Command;

use crate::{
    bare,
    hall::{Hall, Pen},
    ours,
    process::Process,
    socketio, yjs,
};

/// Who is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rival {
    /// Samenkaart.
    Ours,
    /// Another build of Samenkaart: what a change of it brings.
    Other,
    /// The bare relay.
    Relay,
    /// socket.io.
    SocketIo,
    /// y-websocket.
    YWebsocket,
    /// hocuspocus.
    Hocuspocus,
}

impl Rival {
    /// Everybody, in the order of the table.
    pub const ALL: [Self; 6] =
        [Self::Ours, Self::Other, Self::Relay, Self::SocketIo, Self::YWebsocket, Self::Hocuspocus];

    /// What the table calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ours => "Samenkaart",
            Self::Other => "another build",
            Self::Relay => "bare relay",
            Self::SocketIo => "socket.io 4.8",
            Self::YWebsocket => "y-websocket",
            Self::Hocuspocus => "hocuspocus 4.7",
        }
    }

    /// Whether a server has rooms at all.
    pub fn has_rooms(self) -> bool {
        self != Self::Relay
    }

    /// Whether it keeps documents.
    pub fn yjs(self) -> Option<yjs::Kind> {
        match self {
            Self::YWebsocket => Some(yjs::Kind::YWebsocket),
            Self::Hocuspocus => Some(yjs::Kind::Hocuspocus),
            _ => None,
        }
    }
}

/// Where the programs are.
pub struct Programs {
    /// The folder of the release builds.
    beside: PathBuf,
    /// The folder with the opponents; none when they cannot be installed.
    opponents: Option<PathBuf>,
    /// Another build of Samenkaart.
    other: Option<PathBuf>,
}

const FILES: [&str; 6] =
    ["package.json", "package-lock.json", "ready.mjs", "socketio.mjs", "y-websocket.mjs", "hocuspocus.mjs"];

impl Programs {
    /// Looks where they are, and installs the opponents if they are wanted.
    pub async fn find(with_opponents: bool, other: Option<PathBuf>) -> Self {
        let bench = std::env::current_exe().expect("the path of the bench");
        let beside = bench.parent().expect("its folder").to_owned();
        let into = beside.parent().expect("the target folder").join("bench/opponents");
        let opponents = if with_opponents && install(&into).await { Some(into) } else { None };
        Self { beside, opponents, other }
    }

    /// Who can be measured here.
    pub fn rivals(&self) -> Vec<Rival> {
        let here = |rival: &Rival| match rival {
            Rival::Ours | Rival::Relay => true,
            Rival::Other => self.other.is_some(),
            Rival::SocketIo | Rival::YWebsocket | Rival::Hocuspocus => self.opponents.is_some(),
        };
        Rival::ALL.into_iter().filter(here).collect()
    }

    /// The release build of Samenkaart.
    pub fn samenkaart(&self) -> PathBuf {
        self.beside.join("samenkaart")
    }

    /// The target folder's place for results.
    pub fn results(&self) -> PathBuf {
        self.beside.parent().expect("the target folder").join("bench")
    }

    /// Starts one.
    pub async fn start(&self, rival: Rival) -> Process {
        match rival {
            Rival::Ours => ours::start(&self.samenkaart()).await,
            Rival::Other => ours::start(self.other.as_ref().expect("another build")).await,
            Rival::Relay => bare::start(&self.beside.join("bare-relay")).await,
            Rival::SocketIo => self.node("socketio.mjs").await,
            Rival::YWebsocket => self.node("y-websocket.mjs").await,
            Rival::Hocuspocus => self.node("hocuspocus.mjs").await,
        }
    }

    async fn node(&self, script: &str) -> Process {
        let mut command = Command::new("node");
        command.arg(script).current_dir(self.opponents.as_ref().expect("the opponents are installed"));
        command.env("NODE_ENV", "production");
        Process::start(command, None).await
    }
}

/// People in one room of a server; some of them can write.
pub async fn fill(rival: Rival, port: u16, room: usize, people: usize, writers: usize) -> (Hall, Vec<Pen>) {
    match rival {
        Rival::Ours | Rival::Other => ours::Room::make(port).await.fill(people, writers).await,
        Rival::Relay => bare::fill(port, people, writers).await,
        Rival::SocketIo => socketio::fill(port, room, people, writers).await,
        Rival::YWebsocket => yjs::fill(yjs::Kind::YWebsocket, port, room, people, writers).await,
        Rival::Hocuspocus => yjs::fill(yjs::Kind::Hocuspocus, port, room, people, writers).await,
    }
}

/// Installs the opponents, unless they are there as the lock file wants them; whether they are.
async fn install(into: &Path) -> bool {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/opponents");
    std::fs::create_dir_all(into).expect("a folder in target");
    let read = |folder: &Path, file: &str| std::fs::read(folder.join(file)).ok();
    let installed = into.join("node_modules/.package-lock.json").exists()
        && read(&from, FILES[1]) == read(into, FILES[1])
        && read(&from, FILES[0]) == read(into, FILES[0]);
    for file in FILES {
        std::fs::copy(from.join(file), into.join(file)).expect("a file of the opponents");
    }
    if installed {
        return true;
    }
    println!("── Fetching socket.io, y-websocket and hocuspocus");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"]).current_dir(into);
    let done = npm.status().await.is_ok_and(|status| status.success());
    if !done {
        println!("── They cannot be had; only the bare relay is measured beside Samenkaart");
        let _ = std::fs::remove_dir_all(into.join("node_modules"));
    }
    done
}
