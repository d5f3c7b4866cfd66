//! How much of a model goes where: what it takes, what this machine has, and how many layers a graphics processor gets.

use std::ffi::CString;
use std::num::NonZeroU32;
use std::pin::Pin;

use llama_cpp_2::context::params::{KvCacheType, LlamaContextParams};
use llama_cpp_2::model::params::{LlamaModelParams, LlamaSplitMode};
use models::gguf::Header;
use models::{OffReason, Plan};
use sysinfo::System;

use crate::args::{Args, Attention};
use crate::ground::{self, Ground};
use crate::interrupt::interruptible;

/// Memory of a graphics processor that stays free, in bytes: the window is drawn by it too.
const MARGIN: usize = 1 << 30;
/// Memory that a worker may take beyond what was planned, in bytes: weights are laid out anew for some kernels, and llama.cpp computes in
/// buffers of its own.
const SLACK: u64 = 1 << 30;
/// Bytes a thread may take for its stack.
const STACK: u64 = 8 << 20;
/// Crashes with layers on a graphics processor after which none go there.
pub(crate) const MOST_GPU_CRASHES: u32 = 3;
/// Severity of llama.cpp's messages that nothing reaches.
const SILENT: u32 = 5;

/// A plan, and what to load with.
pub(crate) struct Planned {
    pub(crate) plan: Plan,
    pub(crate) model: Pin<Box<LlamaModelParams>>,
    /// Bytes in memory of the computer, rather than of a graphics processor.
    here: u64,
    /// Whether they are known well enough to be kept to.
    limited: bool,
}

impl Planned {
    /// Plans for a file that was looked at. `cells`: tokens the cache is to hold.
    pub(crate) fn new(args: &Args, header: &Header, ground: &Ground, cells: u32) -> Result<Self, OffReason> {
        let layers = header.layers() + 1;
        let weights = header.tensor_bytes();
        let cache = cache_bytes(header, cells, args.attention);
        let (model, offloaded, gpu) = offload(args, layers, cells);
        let share = f64::from(offloaded) / f64::from(layers);
        let here = (weights.saturating_add(cache) as f64 * (1.0 - share)) as u64;
        if here > memory() {
            return Err(OffReason::TooBig);
        }
        let plan = Plan {
            gpu,
            layers,
            offloaded,
            cpu_variant: ground.cpu.clone(),
            threads: u32::try_from(args.threads).unwrap_or(u32::MAX),
            memory_mb: weights.saturating_add(cache).div_ceil(1_000_000),
            refused: ground.refused.clone(),
            server: None,
        };
        // A driver reserves what it likes, used or not, and an encoder computes in buffers that grow with the square of its context.
        let limited = ground::devices().is_empty() && !header.is_encoder_decoder();
        Ok(Self { plan, model, here, limited })
    }

    /// Fewer layers on the graphics processor; `false` if there were none.
    pub(crate) fn step_down(&mut self) -> bool {
        if self.plan.offloaded == 0 {
            return false;
        }
        self.plan.offloaded /= 2;
        if self.plan.offloaded == 0 {
            self.plan.gpu = None;
        }
        self.model = Box::pin(match self.plan.offloaded {
            0 => on_cpu(),
            layers => LlamaModelParams::default().with_n_gpu_layers(layers),
        });
        true
    }

    /// Keeps this process from taking much more than what was planned: rather this one ends than the computer stands still.
    pub(crate) fn limit_memory(&self) {
        #[cfg(target_os = "linux")]
        if self.limited {
            use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
            let stacks = u64::from(self.plan.threads) * STACK;
            let most = self.here.saturating_mul(2).saturating_add(SLACK).saturating_add(stacks);
            let old = getrlimit(Resource::Data);
            let most = old.maximum.map_or(most, |maximum| most.min(maximum));
            // Where it is refused there is still the system's own choice of whom to end.
            let _ = setrlimit(Resource::Data, Rlimit { current: Some(most), maximum: old.maximum });
        }
    }
}

/// What to load with, how many layers of `layers` go to a graphics processor, and to which.
fn offload(args: &Args, layers: u32, cells: u32) -> (Pin<Box<LlamaModelParams>>, u32, Option<String>) {
    let none = || (Box::pin(on_cpu()), 0, None);
    let devices = ground::devices();
    let Some(device) = devices.first() else { return none() };
    if args.machine.no_gpu || args.gpu_crashes >= MOST_GPU_CRASHES {
        return none();
    }
    let Some(path) = args.model.to_str().and_then(|path| CString::new(path).ok()) else { return none() };
    let mut model = Box::pin(LlamaModelParams::default());
    let mut context = context(args.attention).with_n_ctx(NonZeroU32::new(cells));
    let mut margins = vec![MARGIN; llama_cpp_2::max_devices().max(1)];
    let fits = model.as_mut().fit_params(&path, &mut context, &mut margins, cells, SILENT);
    // Not even a single layer fits, or the file cannot be measured: the CPU takes it.
    if fits.is_err() {
        return none();
    }
    let all = u32::try_from(model.n_gpu_layers()).map_or(layers, |fits| fits.min(layers));
    let fewer = all * (MOST_GPU_CRASHES - args.gpu_crashes) / MOST_GPU_CRASHES;
    if fewer == 0 {
        return none();
    }
    if fewer < all {
        model = Box::pin(LlamaModelParams::default().with_n_gpu_layers(fewer));
    }
    (model, fewer, Some(ground::name_of(device)))
}

/// To load a model that no graphics processor has a part in. No layers there is not enough: llama.cpp sends single operations too.
pub(crate) fn on_cpu() -> LlamaModelParams {
    LlamaModelParams::default().with_n_gpu_layers(0).with_split_mode(LlamaSplitMode::None).with_main_gpu(-1)
}

/// What is common to every context of a model.
pub(crate) fn context(attention: Attention) -> LlamaContextParams {
    use llama_cpp_sys_2::{
        LLAMA_FLASH_ATTN_TYPE_AUTO, LLAMA_FLASH_ATTN_TYPE_DISABLED, LLAMA_FLASH_ATTN_TYPE_ENABLED,
    };
    let kv = if attention.kv_q8 { KvCacheType::Q8_0 } else { KvCacheType::F16 };
    let flash = match attention.flash {
        None => LLAMA_FLASH_ATTN_TYPE_AUTO,
        Some(true) => LLAMA_FLASH_ATTN_TYPE_ENABLED,
        Some(false) => LLAMA_FLASH_ATTN_TYPE_DISABLED,
    };
    let params = LlamaContextParams::default()
        .with_type_k(kv)
        .with_type_v(kv)
        .with_flash_attention_policy(flash)
        .with_no_perf(true);
    interruptible(params)
}

/// Bytes of keys and values for so many tokens. An estimate: models with sliding windows or states take less, and of one whose layers differ
/// nothing is said, rather than too much.
fn cache_bytes(header: &Header, cells: u32, attention: Attention) -> u64 {
    let heads = header.number("attention.head_count").unwrap_or(1).max(1);
    let of_head = header.number("embedding_length").unwrap_or(0) / heads;
    let kv_heads = match header.number("attention.head_count_kv") {
        Some(heads) => heads,
        None if header.has("attention.head_count_kv") => return 0,
        None => heads,
    };
    if header.is_encoder() {
        return 0;
    }
    let key = header.number("attention.key_length").unwrap_or(of_head);
    let value = header.number("attention.value_length").unwrap_or(of_head);
    // Nothing that a file says may overflow.
    let numbers = u64::from(cells)
        .saturating_mul(u64::from(header.layers()))
        .saturating_mul(kv_heads)
        .saturating_mul(key.saturating_add(value));
    // 34 bytes hold 32 numbers of 8 bits.
    if attention.kv_q8 { numbers / 32 * 34 } else { numbers.saturating_mul(2) }
}

/// Bytes of memory that this process may hope for: the computer's, or what the group it runs in was given.
fn memory() -> u64 {
    let mut system = System::new();
    system.refresh_memory();
    let group = system.cgroup_limits().map(|limits| limits.total_memory).filter(|total| *total > 0);
    let total = group.map_or(system.total_memory(), |total| total.min(system.total_memory()));
    // Unknown is no reason to refuse.
    if total == 0 { u64::MAX } else { total / 10 * 9 }
}
