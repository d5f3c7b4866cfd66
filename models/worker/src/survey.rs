//! The answer to `--survey`: what this machine has, and where a model would go. Nothing is loaded but modules.

use llama_cpp_2::llama_backend::LlamaBackend;
use models::gguf::Header;
use models::machine::{Device, Machine as Survey};
use models::{OffReason, Plan};

use crate::args::{Args, Machine};
use crate::engine;
use crate::ground::{self, Ground};
use crate::plan::Planned;

/// Loads the modules and looks.
pub(crate) fn survey(machine: &Machine, model: Option<&Args>) -> Survey {
    let ground = Ground::settle(machine);
    ground.load();
    // Kept to the end: the devices are llama.cpp's. Without kernels it would look for some in other folders.
    let backend = ground::computes().then(LlamaBackend::init).and_then(Result::ok).map(|mut backend| {
        backend.void_logs();
        backend
    });
    let mb = |bytes: usize| u64::try_from(bytes).unwrap_or(u64::MAX) / 1_000_000;
    let found = ground::devices();
    let devices = found.iter().map(|device| Device {
        name: ground::name_of(device),
        memory_mb: mb(device.memory_total),
        free_mb: mb(device.memory_free),
    });
    let devices = devices.collect();
    let plan = model.filter(|_| backend.is_some()).and_then(|args| plan(args, &ground).ok());
    let Ground { cpu, graphics, refused } = ground;
    Survey { cpu, graphics, refused, devices, plan }
}

fn plan(args: &Args, ground: &Ground) -> Result<Plan, OffReason> {
    let header = Header::read(&args.model).map_err(|error| error.off_reason())?;
    let cells = engine::cells(engine::context(args, &header), args.role, header.is_encoder_decoder());
    Ok(Planned::new(args, &header, ground, cells)?.plan)
}
