//! Futures in boxes: what lets a storage trait be used as an object.

use std::future::Future;
use std::pin::Pin;

/// A value that comes later.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
