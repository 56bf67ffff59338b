//! The command line of Samenkaart, and the only place with a clock and chance.

use std::{
    io::Write,
    net::SocketAddr,
    process::ExitCode,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result};
use axum::serve::ListenerExt;
use clap::Parser;
use samenkaart::{
    config::{Cli, Config, Task},
    demo,
    live::{Live, Outside},
    log::SqliteLog,
    tools,
    web::{Site, router},
};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

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
    let filter = EnvFilter::try_new(&cli.config.log).unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let done = runtime.context("the runtime cannot be started").and_then(|runtime| match cli.command {
        None | Some(Task::Serve) => runtime.block_on(serve(&cli.config)),
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
    let new = !config.data.exists();
    let log = Arc::new(SqliteLog::open(&config.data)?);
    let address = SocketAddr::new(config.address, config.port);
    let listener = TcpListener::bind(address).await.with_context(|| {
        format!("{address} cannot be used; another program may have it: stop that one, or choose with --port")
    })?;
    let bound = listener.local_addr()?;
    let live = Arc::new(Live::new(log, Arc::new(Machine)));
    let site = Arc::new(Site::new(live.clone(), bound, config.create_key.clone(), config.public_url.clone()));
    let open = config.public_url.clone().unwrap_or_else(|| format!("http://localhost:{}", bound.port()));
    let data = config.data.display();
    let nearby =
        site.network_url.as_ref().map_or_else(String::new, |url| format!("On the same network:  {url}\n"));
    let kept = if new { "It begins with a new data file" } else { "Its data" };
    say(&format!("Samenkaart is ready: {open}\n{nearby}{kept}: {data}. Ctrl-C stops it.\n"));

    tokio::spawn(sweep(live.clone()));
    let sockets = site.sockets.clone();
    let stopping = live.clone();
    let service = router(site).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener.tap_io(without_delay), service)
        .with_graceful_shutdown(async move {
            told_to_stop().await;
            tracing::info!("stopping");
            stopping.stop().await;
        })
        .await?;
    sockets.close();
    // Browsers get a moment to read that the server restarts.
    let _ = tokio::time::timeout(Duration::from_secs(3), sockets.wait()).await;
    Ok(())
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

/// Small frames leave at once rather than wait for company.
fn without_delay(stream: &mut tokio::net::TcpStream) {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "a connection keeps its delay");
    }
}

async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate()).expect("a signal can be waited for");
        tokio::select! {
            _ = interrupt => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    let _ = interrupt.await;
}
