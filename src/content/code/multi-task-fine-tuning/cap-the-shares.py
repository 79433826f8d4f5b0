sizes = {"news": 1_000_000, "stars": 20_000, "chats": 5000, "jokes": 1000}
USED, COUNTED = 30_000, 3_000  # FLAN's limits: pairs, and weight

pool = {name: min(size, USED) for name, size in sizes.items()}
weights = {name: min(size, COUNTED) for name, size in sizes.items()}

for name, size in sizes.items():
    by_size = size / sum(sizes.values())
    capped = weights[name] / sum(weights.values())
    print(f"{name:6}{pool[name]:7,} pairs {by_size:6.1%} →{capped:6.1%}")
