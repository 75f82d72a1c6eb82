//! What the system can do so that keys and plaintext stay where they are: no core dump, no reader from outside, no swap
//! where the limits allow it; and memory overwritten.

/// Asks for it; a system that does not offer it, or a user who may not, goes without.
pub(crate) fn harden() {
    #[cfg(target_os = "linux")]
    linux();
}

/// Overwrites what nobody should find in memory. What evidence passes through is many megabytes, which are not overwritten
/// byte by byte.
pub(crate) fn wipe(bytes: &mut [u8]) {
    bytes.fill(0);
    zeroize::optimization_barrier(bytes);
}

#[cfg(target_os = "linux")]
fn linux() {
    use rustix::mm::{MlockAllFlags, mlockall};
    use rustix::process::{
        DumpableBehavior, Resource, Rlimit, getrlimit, set_dumpable_behavior, setrlimit,
    };
    /// Below this a locked process could run out of memory in the middle of its work.
    const ENOUGH: u64 = 512 << 20;
    let _not_offered = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    let _not_offered = setrlimit(Resource::Core, none);
    if getrlimit(Resource::Memlock)
        .current
        .is_none_or(|limit| limit >= ENOUGH)
    {
        let _not_allowed = mlockall(MlockAllFlags::CURRENT | MlockAllFlags::FUTURE);
    }
}
