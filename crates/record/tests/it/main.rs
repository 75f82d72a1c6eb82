//! What a stranger relies on, tried from outside the crate.

#[cfg(test)]
mod altered;
#[cfg(test)]
mod certified;
#[cfg(test)]
mod command;
#[cfg(test)]
mod dependencies;
#[cfg(test)]
mod export;
#[cfg(test)]
mod house;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod misled;
#[cfg(test)]
mod people;
#[cfg(test)]
mod receipts;
#[cfg(test)]
mod seeds;
#[cfg(test)]
mod vectors;
#[cfg(test)]
mod words;
