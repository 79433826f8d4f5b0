import numpy as np

# Hoffmann et al. 2022, Table 3: FLOPs, best size, best number of tokens
compute = np.array([1.92e19, 1.21e20, 1.23e22, 5.76e23, 3.85e24, 9.90e24])
size = np.array([400e6, 1e9, 10e9, 67e9, 175e9, 280e9])
tokens = np.array([8.0e9, 20.2e9, 205.1e9, 1.5e12, 3.7e12, 5.9e12])

for name, values in (("size", size), ("tokens", tokens)):
    slope, start = np.polyfit(np.log(compute), np.log(values), 1)
    print(f"{name:6} ~ C^{slope:.3f}: 10 times C, {10**slope:.2f} times")

ratios = (tokens / size).tolist()
print("tokens a parameter:", [round(ratio, 1) for ratio in ratios])
