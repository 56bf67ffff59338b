//! The program under test: its own process, its own data file, a free port.

use std::{
    path::{Path, PathBuf},
    process::Stdio,
    sync::OnceLock,
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
    time::timeout,
};

/// A server that runs. It ends with this value.
pub struct Server {
    child: Child,
    /// The port it chose.
    pub port: u16,
    data: PathBuf,
    folder: Option<tempfile::TempDir>,
    args: Vec<String>,
    log: Option<PathBuf>,
}

impl Server {
    /// Starts one with fresh data.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn start() -> Self {
        Self::start_with(&[]).await
    }

    /// Starts one with fresh data and more options.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn start_with(args: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let data = folder.path().join("test.sqlite");
        let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
        let (child, port) = launch(&data, &args, None).await;
        Self { child, port, data, folder: Some(folder), args, log: None }
    }

    /// Starts one with fresh data and more options, that writes its log into a file beside the data.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn start_with_log(args: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (data, log) = (folder.path().join("test.sqlite"), folder.path().join("log"));
        let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
        let (child, port) = launch(&data, &args, Some(&log)).await;
        Self { child, port, data, folder: Some(folder), args, log: Some(log) }
    }

    /// What it logged so far.
    ///
    /// # Panics
    /// When it was not started for that.
    pub fn logged(&self) -> String {
        std::fs::read_to_string(self.log.as_ref().expect("a log in a file")).expect("the log can be read")
    }

    /// Starts one with its data in that folder.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn start_in(folder: &Path) -> Self {
        let data = folder.join("test.sqlite");
        let (child, port) = launch(&data, &[], None).await;
        Self { child, port, data, folder: None, args: Vec::new(), log: None }
    }

    /// Kills it at once, as a power cut would, and starts it again on the same data.
    ///
    /// # Panics
    /// When it does not start again.
    pub async fn kill_and_start(&mut self) {
        self.child.kill().await.expect("it can be killed");
        (self.child, self.port) = launch(&self.data, &self.args, self.log.as_deref()).await;
    }

    /// Kills it at once, as a power cut would.
    ///
    /// # Panics
    /// When it cannot be killed.
    pub async fn kill(&mut self) {
        self.child.kill().await.expect("it can be killed");
    }

    /// Starts it again on the same data, after it ended.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn start_again(&mut self) {
        (self.child, self.port) = launch(&self.data, &self.args, self.log.as_deref()).await;
    }

    /// Tells it to stop, as an operator does, and waits until it has.
    ///
    /// # Panics
    /// When it takes longer than people wait, or stops with an error.
    pub async fn terminate(&mut self) {
        self.tell_to_stop().await;
        self.stops().await;
    }

    /// Sends it the signal that tells it to stop.
    ///
    /// # Panics
    /// When it no longer runs.
    pub async fn tell_to_stop(&self) {
        let pid = self.child.id().expect("it runs").to_string();
        let told = Command::new("kill").args(["-TERM", &pid]).status().await.expect("kill runs");
        assert!(told.success());
    }

    /// Waits until it has stopped.
    ///
    /// # Panics
    /// When it does not, or stops with an error.
    pub async fn stops(&mut self) {
        let ended = timeout(Duration::from_secs(15), self.child.wait()).await.expect("it stops");
        assert!(ended.expect("it was waited for").success(), "it stops well");
    }

    /// Where its sockets are.
    pub fn socket(&self) -> String {
        format!("ws://127.0.0.1:{}/ws", self.port)
    }

    /// Its data file.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Its process.
    pub fn pid(&self) -> Option<u32> {
        self.child.id()
    }

    /// Lets the data stay when the server ends.
    pub fn keep(&mut self) -> Option<PathBuf> {
        self.folder.take().map(tempfile::TempDir::keep)
    }
}

/// Starts the program with these options and waits until it ends by itself: its exit code, and what it
/// said to standard error.
///
/// # Panics
/// When it does not end.
pub async fn run_to_its_end(args: &[&str]) -> (Option<i32>, String) {
    let ended = Command::new(program()).args(args).kill_on_drop(true).output();
    let output = timeout(Duration::from_secs(20), ended).await.expect("it ends").expect("the program starts");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// Like [`run_to_its_end`], with what it said to standard output.
///
/// # Panics
/// When it does not end.
pub async fn said_at_its_end(args: &[&str]) -> (Option<i32>, String) {
    let ended = Command::new(program()).args(args).kill_on_drop(true).output();
    let output = timeout(Duration::from_secs(20), ended).await.expect("it ends").expect("the program starts");
    (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
}

async fn launch(data: &Path, args: &[String], stderr: Option<&Path>) -> (Child, u16) {
    let log: &[&str] = if args.iter().any(|arg| arg == "--log") { &[] } else { &["--log", "warn"] };
    let mut child = Command::new(program())
        .args(["--address", "127.0.0.1", "--port", "0", "--data"])
        .arg(data)
        .args(log)
        .args(args)
        .stderr(stderr.map_or_else(Stdio::inherit, |file| {
            let file = std::fs::File::options().create(true).append(true).open(file);
            file.expect("a file for the log").into()
        }))
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let said = timeout(Duration::from_secs(20), lines.next_line()).await.expect("it says that it is ready");
    let said = said.expect("its output can be read").expect("it says something before it ends");
    let port = said.rsplit(':').next().and_then(|port| port.trim().parse().ok());
    (child, port.unwrap_or_else(|| panic!("no port in: {said}")))
}

/// The program, built from what is in the tree now.
pub fn program() -> &'static PathBuf {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let built = std::process::Command::new(cargo)
            .args(["build", "--quiet", "--package", "samenkaart"])
            .status()
            .expect("cargo runs");
        assert!(built.success(), "the server does not build");
        let here = std::env::current_exe().expect("the path of this test");
        let folder = here.ancestors().nth(2).expect("the target folder");
        folder.join(format!("samenkaart{}", std::env::consts::EXE_SUFFIX))
    })
}
