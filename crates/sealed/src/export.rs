//! What other programs read of an opened package: CASE/UCO for those who handle investigations, ASiC-E for documents.

pub mod asic;
pub mod case;
mod zip;
