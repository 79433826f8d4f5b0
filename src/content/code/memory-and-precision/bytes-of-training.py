CONVENTIONS = {  # bytes a parameter: weights, gradients, states of Adam
    "all in FP32": (4, 4, 8),
    "mixed, gradients in 16 bits": (2 + 4, 2, 8),
    "mixed, gradients in FP32": (2 + 4, 4, 8),
    "mixed, gradients in both": (2 + 4, 2 + 4, 8),
}
parameters = 1_000_000_000

for name, parts in CONVENTIONS.items():
    total = sum(parts) * parameters
    sizes = f"{total / 1e9:.1f} GB, {total / 2**30:.1f} GiB"
    print(f"{name:28}{sum(parts)} bytes: {sizes}")
