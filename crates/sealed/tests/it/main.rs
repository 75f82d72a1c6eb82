//! What an officer, a stranger and an attacker do with packages, tried from outside the crate.

#[cfg(test)]
mod altered;
#[cfg(test)]
mod command;
#[cfg(test)]
mod custody;
#[cfg(test)]
mod exhibit;
#[cfg(test)]
mod hand_made;
#[cfg(test)]
mod kept;
#[cfg(test)]
mod killed;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod listed;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod passed;
#[cfg(test)]
mod plain;
#[cfg(test)]
mod resealed;
#[cfg(test)]
mod scene;
#[cfg(test)]
mod second;
#[cfg(test)]
mod tar_made;
#[cfg(test)]
mod unopened;
#[cfg(test)]
mod whole;
