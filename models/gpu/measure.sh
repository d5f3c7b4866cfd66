#!/usr/bin/env bash
# Proves and measures a graphics processor: `bash models/gpu/measure.sh cuda|vulkan [GGUF] [CMAKE ARGUMENTS]`. Builds the worker's module
# for it, has it proven, and measures the model with all layers there and with none, each against a bare llama-cpp-2 loop in the same run.
set -euo pipefail
backend="${1:?usage: measure.sh cuda|vulkan [GGUF] [CMAKE ARGUMENTS]}"
# A path is meant from where this was called.
model="${2:+$(realpath "$2")}"
shift "$(($# < 2 ? $# : 2))"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

cargo xtask gpu-module "$backend" "$@"
target="${CARGO_TARGET_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/aisle/target}"
aisle="$target/debug/aisle"
if [ -z "$model" ]; then
    model="$target/360m.gguf"
    "$target/debug/make-tiny-gguf" "$model" 360m
fi
"$aisle" models
echo "── with the graphics processor"
"$aisle" bench model "$model"
echo "── without it"
"$aisle" bench model "$model" --no-gpu
