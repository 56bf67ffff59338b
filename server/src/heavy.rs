//! Work that takes milliseconds on a processor: the rest of the program goes on meanwhile.

use tokio::runtime::{Handle, RuntimeFlavor};

/// Does it here, while another thread takes over what waits for this one.
pub fn heavy<T>(work: impl FnOnce() -> T) -> T {
    match Handle::try_current().map(|handle| handle.runtime_flavor()) {
        Ok(RuntimeFlavor::MultiThread) => tokio::task::block_in_place(work),
        // Tests run on one thread, where nothing else goes on.
        _ => work(),
    }
}
