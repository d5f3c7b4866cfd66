//! Stopping llama.cpp in the middle of a pass: a cancel cannot wait for a piece of a prompt, which takes a second on a slow machine.
//! llama.cpp asks a callback between two operations; llama-cpp-2 has no way to set it, so it is set in the parameters it wraps.
#![allow(unsafe_code, reason = "the parameters wrapped by llama-cpp-2 cannot be reached otherwise")]

use std::ffi::c_void;
use std::ptr::null_mut;
use std::sync::atomic::Ordering;

use llama_cpp_2::context::params::LlamaContextParams;
use llama_cpp_sys_2::llama_context_params;
use models::protocol::worker_end::INTERRUPT;

/// What `decode` and `encode` return when they were stopped.
pub(crate) const INTERRUPTED: i32 = 2;

// A type that is as large as one of its fields holds that field at its beginning, and nothing else.
const _: () = assert!(
    size_of::<LlamaContextParams>() == size_of::<llama_context_params>()
        && align_of::<LlamaContextParams>() == align_of::<llama_context_params>()
);

/// The same parameters, for a context that stops when the host has cancelled something.
pub(crate) fn interruptible(mut params: LlamaContextParams) -> LlamaContextParams {
    // SAFETY: in the version this crate pins, `LlamaContextParams` is a structure of one field, `context_params`, of just this type; by
    // the assertion above it lies at offset 0. The reference is the only one while it lives.
    let raw = unsafe { &mut *(&raw mut params).cast::<llama_context_params>() };
    raw.abort_callback = Some(is_interrupted);
    raw.abort_callback_data = null_mut();
    params
}

/// Called by llama.cpp on the threads that compute.
unsafe extern "C" fn is_interrupted(_: *mut c_void) -> bool {
    INTERRUPT.load(Ordering::SeqCst)
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU32;

    use super::*;

    #[test]
    fn nothing_else_of_the_parameters_changes() {
        let params = LlamaContextParams::default().with_n_ctx(NonZeroU32::new(777)).with_n_threads(5);
        let same = interruptible(params);
        assert_eq!((same.n_ctx(), same.n_threads()), (NonZeroU32::new(777), 5));
        let raw: &llama_context_params =
            // SAFETY: as above.
            unsafe { &*(&raw const same).cast::<llama_context_params>() };
        assert_eq!((raw.n_ctx, raw.n_threads), (777, 5), "it is the structure we think it is");
        assert!(raw.abort_callback.is_some());
    }
}
