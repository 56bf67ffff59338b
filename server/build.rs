//! Makes sure that the folder of the built web client is there, so that the server builds without it.

fn main() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../web-client/dist");
    if !folder.exists() {
        std::fs::create_dir_all(&folder).expect("web-client/dist can be made");
    }
    println!("cargo:rerun-if-changed=../web-client/dist");
}
