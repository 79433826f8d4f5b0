words = "Thank you for inviting me to your party last week".split()
spans = [(2, 4), (8, 9)]  # what is hidden: "for inviting" and "last"

reads, writes, at = [], [], 0
for number, (start, end) in enumerate(spans):
    sentinel = f"<extra_id_{number}>"
    reads += words[at:start] + [sentinel]
    writes += [sentinel] + words[start:end]
    at = end
reads += words[at:]
writes += [f"<extra_id_{len(spans)}>"]

print("encoder reads: ", " ".join(reads))
print("decoder writes:", " ".join(writes))
print(len(reads), "positions to read,", len(writes), "to predict")
