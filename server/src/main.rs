//! The command line of Samenkaart, and the only place with a clock and chance.

use std::{
    io::Write,
    net::SocketAddr,
    process::ExitCode,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result};
use clap::Parser;
use prometheus_client::registry::Registry;
use samenkaart::{
    compare::Lexicons,
    config::{Cli, Config, Task},
    demo, embeddings,
    live::{Live, Outside},
    log::SqliteLog,
    logging, stopping, tools,
    web::{SPARE, Setup, Site, listen, router},
};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tracing::info;

/// The machine's clock and random bytes.
struct Machine;

impl Outside for Machine {
    fn now(&self) -> u64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    }

    fn random(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("the system gives random bytes");
        bytes
    }
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    if let Err(error) = logging::start(&cli.config.log, cli.config.log_format) {
        eprintln!("samenkaart: --log {}: {error}", cli.config.log);
        return ExitCode::FAILURE;
    }
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    let runtime = runtime.worker_threads(cli.config.threads()).enable_all().build();
    let done = runtime.context("the runtime cannot be started").and_then(|runtime| match cli.command {
        None | Some(Task::Serve) => {
            let served = runtime.block_on(serve(&cli.config));
            // Nothing that hangs may hold the end up.
            runtime.shutdown_timeout(Duration::from_millis(200));
            served
        }
        Some(Task::Backup { file }) => tools::backup(&cli.config.data, &file).map(|said| say(&said)),
        Some(Task::Restore { file }) => tools::restore(&cli.config.data, &file).map(|said| say(&said)),
        Some(Task::Verify) => tools::check(&cli.config.data).and_then(|(whole, report)| {
            say(&report);
            if whole { Ok(()) } else { Err(anyhow::anyhow!("{} is not whole", cli.config.data.display())) }
        }),
        Some(Task::List { json }) => tools::list(&cli.config.data, json).map(|said| say(&said)),
        Some(Task::Delete { ids, yes }) => {
            runtime.block_on(tools::delete(&cli.config.data, &ids, yes)).map(|said| say(&said))
        }
        Some(Task::Demo { language, url }) => runtime.block_on(async {
            let url = url.unwrap_or_else(|| format!("http://localhost:{}", cli.config.port));
            let link = demo::ask(&url, language.into(), cli.config.create_key.as_deref()).await?;
            say(&format!("The example is made. Look at it as its facilitator:\n{link}\n"));
            Ok(())
        }),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("samenkaart: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(config: &Config) -> Result<()> {
    // Before anybody is told that it is ready: who stops it right then stops it softly as well.
    let mut told = stopping::Told::listen().context("the system gives no signals")?;
    let connections = make_room(config.max_connections);
    let new = !config.data.exists();
    let log = Arc::new(SqliteLog::open(&config.data)?);
    let address = SocketAddr::new(config.address, config.port);
    let listener = TcpListener::bind(address).await.with_context(|| {
        format!("{address} cannot be used; another program may have it: stop that one, or choose with --port")
    })?;
    let bound = listener.local_addr()?;
    let mut registry = Registry::with_prefix("samenkaart");
    log.measures().register(&mut registry);
    let live = Live::new(log, Arc::new(Machine))
        .at_once(config.max_connections_per_workshop)
        .lexicons(lexicons(config)?);
    let live = Arc::new(live);
    live.measures().register(&mut registry);
    let setup = Setup {
        bound,
        create_key: config.create_key.clone(),
        public_url: config.public_url.clone(),
        metrics_key: config.metrics_key.clone(),
        connections,
        registry,
    };
    let site = Arc::new(Site::new(live.clone(), setup));
    let open = config.public_url.clone().unwrap_or_else(|| format!("http://localhost:{}", bound.port()));
    let data = config.data.display();
    let nearby =
        site.network_url.as_ref().map_or_else(String::new, |url| format!("On the same network:  {url}\n"));
    let kept = if new { "It begins with a new data file" } else { "Its data" };
    say(&format!("Samenkaart is ready: {open}\n{nearby}{kept}: {data}. Ctrl-C stops it.\n"));

    tokio::spawn(sweep(live.clone()));
    let (sockets, stop) = (site.sockets.clone(), CancellationToken::new());
    let doors = tokio::spawn(listen(listener, router(site), connections + SPARE, stop.clone()));
    told.to_stop().await;
    tracing::info!("stopping");
    stopping::softly(&mut told, async {
        stop.cancel();
        live.stop().await;
        sockets.close();
        // Browsers get a moment to read that the server restarts.
        sockets.wait().await;
        let _ = doors.await;
    })
    .await;
    Ok(())
}

/// What cards are compared with: words, those of the operator included, and the operator's model.
fn lexicons(config: &Config) -> Result<Lexicons> {
    let mut lexicons = Lexicons::default();
    if let Some(file) = &config.words {
        let name = file.display();
        let text = std::fs::read_to_string(file)
            .with_context(|| format!("the words in {name} (--words) cannot be read"))?;
        let words = lexicons.with(&text);
        lexicons =
            words.with_context(|| format!("{name} (--words) is not of the form in server/README.md"))?;
    }
    if let Some(folder) = &config.embeddings {
        let name = folder.display();
        let model =
            embeddings::read(folder).with_context(|| format!("the model in {name} (--embeddings)"))?;
        let known = lexicons.with_model(model);
        lexicons = known.with_context(|| format!("the model in {name} (--embeddings) fits no workshop"))?;
        info!(languages = ?lexicons.modelled(), "the model is read");
    }
    Ok(lexicons)
}

/// Lets the program open as many files as so many connections need, and says how many there can be.
fn make_room(connections: usize) -> usize {
    /// Beside the connections: the data, the log, and what the system itself has open.
    const OTHERS: usize = 64;
    let others = SPARE + OTHERS;
    let wanted = connections.saturating_add(others);
    let may = rlimit::increase_nofile_limit(wanted as u64).ok().and_then(|may| usize::try_from(may).ok());
    match may {
        Some(may) if may < wanted => {
            let fit = may.saturating_sub(others).max(1);
            tracing::warn!(
                "there is room for {fit} connections and not for {connections}, as this program may open {may} \
                 files: allow {wanted} with ulimit -n, or with LimitNOFILE in the systemd unit"
            );
            fit
        }
        _ => connections,
    }
}

/// Tells who started the program, in one piece. Whoever no longer listens is no reason to stop.
fn say(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// Deletes what is past its last day: when the program starts, and every few hours. With a day of grace,
/// because it may still be that day where the readers are.
async fn sweep(live: Arc<Live>) {
    const EVERY: Duration = Duration::from_secs(6 * 3_600);
    const GRACE: i64 = 86_400;
    let mut turns = tokio::time::interval(EVERY);
    loop {
        turns.tick().await;
        let seconds = i64::try_from(live.now() / 1000).unwrap_or(0) - GRACE;
        let Ok(day) = time::OffsetDateTime::from_unix_timestamp(seconds) else { continue };
        match live.sweep(&day.date().to_string()).await {
            Ok(0) => {}
            Ok(deleted) => tracing::info!(deleted, "workshops past their last day are gone"),
            Err(refused) => tracing::warn!(?refused, "could not look for workshops past their last day"),
        }
    }
}
