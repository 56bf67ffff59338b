//! The command line. Every option can be set by the environment as well.

use std::{net::IpAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use samenkaart_protocol::Language;

/// Partnership maps, filled in together.
#[derive(Debug, Parser)]
#[command(name = "samenkaart", version, about, long_about = None)]
pub struct Cli {
    /// What to do; without it, the server is started.
    #[command(subcommand)]
    pub command: Option<Task>,
    /// How to serve.
    #[command(flatten)]
    pub config: Config,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Starts the server (the same as no command).
    Serve,
    /// Copies the data into a new file, also while the server runs, and looks whether the copy is whole.
    Backup {
        /// The new file.
        file: PathBuf,
    },
    /// Puts a copy back in the place of the data. The server must not run; what was there is kept beside it.
    Restore {
        /// A file that `backup` made.
        file: PathBuf,
    },
    /// Replays every workshop, compares with its snapshot, and says what it found. Changes nothing.
    Verify,
    /// Lists the workshops: title, dates and numbers, and nobody's name.
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Deletes workshops with everything about them. The server must not run.
    Delete {
        /// Which ones; see `list`.
        #[arg(required = true, value_name = "ID")]
        ids: Vec<String>,
        /// Really.
        #[arg(long)]
        yes: bool,
    },
    /// Makes an example with simulated participants on a server that runs, and prints its link.
    Demo {
        /// The language of the example.
        #[arg(long, value_enum, default_value_t)]
        language: Tongue,
        /// The server; without it, the one on this machine at --port.
        #[arg(long, value_name = "URL")]
        url: Option<String>,
    },
}

/// A language of an example.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum Tongue {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::Nl => Self::Nl,
            Tongue::En => Self::En,
        }
    }
}

/// The form of the log.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// A line for each message.
    #[default]
    Lines,
    /// A JSON object for each message.
    Json,
}

/// How the server runs.
#[derive(Debug, Clone, Args)]
pub struct Config {
    /// The address on which the server listens. 0.0.0.0: on all, so that phones in the hall reach it.
    #[arg(long, env = "SAMENKAART_ADDRESS", default_value = "0.0.0.0", global = true)]
    pub address: IpAddr,
    /// The port on which the server listens. 0: any free one, which is printed.
    #[arg(long, env = "SAMENKAART_PORT", default_value_t = 8080, global = true)]
    pub port: u16,
    /// The file with all data. It is made when it is not there.
    #[arg(
        long,
        env = "SAMENKAART_DATA",
        value_name = "FILE",
        default_value = "data/samenkaart.sqlite",
        global = true
    )]
    pub data: PathBuf,
    /// How the server is reached from outside, for links and QR codes, such as
    /// https://samenkaart.example.org. Without it, links are as the facilitator's browser has them.
    #[arg(long, env = "SAMENKAART_PUBLIC_URL", value_name = "URL", value_parser = public_url, global = true)]
    pub public_url: Option<String>,
    /// Whoever creates a workshop must know this key. Without it, everybody may create one.
    #[arg(long, env = "SAMENKAART_CREATE_KEY", value_name = "KEY", hide_env_values = true, global = true)]
    pub create_key: Option<String>,
    /// How many browsers may be connected at once. The others are told that it is full, and try again.
    #[arg(
        long,
        env = "SAMENKAART_MAX_CONNECTIONS",
        value_name = "N",
        default_value_t = 10_000,
        value_parser = at_least_one,
        global = true
    )]
    pub max_connections: usize,
    /// How many browsers may be connected to one workshop at once; its facilitators always find a place.
    #[arg(
        long,
        env = "SAMENKAART_MAX_CONNECTIONS_PER_WORKSHOP",
        value_name = "N",
        default_value_t = 2_000,
        value_parser = at_least_one,
        global = true
    )]
    pub max_connections_per_workshop: usize,
    /// Threads that serve. Without it, one fewer than there are processors, and at least one: the last one is
    /// for writing to disk. Threads that wake each other cost more than they gain.
    #[arg(long, env = "SAMENKAART_THREADS", value_name = "N", value_parser = at_least_one, global = true)]
    pub threads: Option<usize>,
    /// Whoever reads /metrics must send this key, as Authorization: Bearer KEY. Without it, only programs on this
    /// machine may read them, and not through a proxy.
    #[arg(long, env = "SAMENKAART_METRICS_KEY", value_name = "KEY", hide_env_values = true, global = true)]
    pub metrics_key: Option<String>,
    /// A file with words of your own field: which mean the same, which are opposites. Its form is in server/README.md.
    #[arg(long, env = "SAMENKAART_WORDS", value_name = "FILE", global = true)]
    pub words: Option<PathBuf>,
    /// A folder with a model of static embeddings (model2vec), by which cards of similar meaning are proposed as well.
    #[arg(long, env = "SAMENKAART_EMBEDDINGS", value_name = "DIR", global = true)]
    pub embeddings: Option<PathBuf>,
    /// In which form it is logged: lines for people, or JSON for programs.
    #[arg(long, env = "SAMENKAART_LOG_FORMAT", value_enum, default_value_t, global = true)]
    pub log_format: LogFormat,
    /// How much is logged to standard error: error, warn, info, debug, or a filter of `tracing`.
    #[arg(long, env = "SAMENKAART_LOG", value_name = "LEVEL", default_value = "info", global = true)]
    pub log: String,
}

impl Config {
    /// Threads that serve.
    pub fn threads(&self) -> usize {
        let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        self.threads.unwrap_or(processors - 1).max(1)
    }
}

fn at_least_one(number: &str) -> Result<usize, String> {
    match number.parse() {
        Ok(0) => Err("nobody could come in; choose 1 or more".into()),
        Ok(number) => Ok(number),
        Err(_) => Err("it is a whole number, such as 500".into()),
    }
}

fn public_url(url: &str) -> Result<String, String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    match rest {
        Some(host) if !host.is_empty() && !host.contains(['#', '?', ' ']) => Ok(url.to_owned()),
        _ => Err("it begins with https:// or http:// and has no # and no ?".into()),
    }
}
