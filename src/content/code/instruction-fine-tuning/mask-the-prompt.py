prompt = "Review: It stopped after a week . Stars, from 1 to 5:".split()
completion = ["2", "<end>"]
padding = 3  # up to the longest pair of the batch

tokens = prompt + completion + ["<pad>"] * padding
labels = [-100] * len(prompt) + completion + [-100] * padding

assert len(tokens) == len(labels)
counted = [label for label in labels if label != -100]
print(f"{len(tokens)} tokens, {len(counted)} in the loss:", counted)
