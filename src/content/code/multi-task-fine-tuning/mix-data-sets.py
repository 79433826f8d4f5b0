from datasets import interleave_datasets, load_dataset

shares = {"news": 0.3, "stars": 0.3, "chats": 0.3, "jokes": 0.1}
parts = [
    load_dataset("json", data_files=f"{name}.jsonl", split="train")
    for name in shares
]
mixture = interleave_datasets(
    parts,
    probabilities=list(shares.values()),
    seed=42,
    stopping_strategy="all_exhausted",  # small sets begin again
)
