//! Reads static embeddings (model2vec) from a folder that the operator names with `--embeddings`. Nothing is ever
//! fetched: a file that is missing is an error.

use std::{path::Path, sync::Arc};

use anyhow::Result;

use crate::compare::Model;

/// A model as it lies in a folder: `tokenizer.json`, `model.safetensors`, `config.json`.
///
/// # Errors
/// When a file is missing or is not of that form, or this program was built without the feature `embeddings`.
pub fn read(folder: &Path) -> Result<Arc<dyn Model>> {
    model(folder)
}

#[cfg(feature = "embeddings")]
fn model(folder: &Path) -> Result<Arc<dyn Model>> {
    use anyhow::Context;
    use model2vec_rs::model::StaticModel;

    struct Static(StaticModel);

    impl Model for Static {
        fn numbers(&self, text: &str) -> Vec<f32> {
            self.0.encode_single(text)
        }
    }

    let bytes = |name: &str| {
        let file = folder.join(name);
        std::fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))
    };
    let (tokenizer, model, config) =
        (bytes("tokenizer.json")?, bytes("model.safetensors")?, bytes("config.json")?);
    let model = StaticModel::from_bytes(tokenizer, model, config, None)
        .with_context(|| format!("{} holds no model of the form of model2vec", folder.display()))?;
    Ok(Arc::new(Static(model)))
}

#[cfg(not(feature = "embeddings"))]
fn model(_: &Path) -> Result<Arc<dyn Model>> {
    anyhow::bail!(
        "this program was built without the feature `embeddings`; build it with that, or leave the folder out"
    )
}
