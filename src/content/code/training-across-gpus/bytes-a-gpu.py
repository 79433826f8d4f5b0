weights, gradients, states = 2, 2, 12  # bytes a parameter
parameters, gpus = 7_500_000_000, 64

stages = {
    "0 (DDP)": weights + gradients + states,
    "1": weights + gradients + states / gpus,
    "2": weights + (gradients + states) / gpus,
    "3 (FULL_SHARD)": (weights + gradients + states) / gpus,
}
for stage, size in stages.items():
    print(f"stage {stage:14} {size * parameters / 1e9:6.1f} GB a GPU")
