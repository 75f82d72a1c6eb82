//! The house from outside: one binary, one file a subject.

mod backup;
mod desk;
mod faults;
mod given;
mod home;
mod submit;
mod tidy;
