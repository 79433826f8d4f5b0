# the rows of Financial PhraseBank on which at least half agreed
rows = {"neutral": 2879, "positive": 1363, "negative": 604}
total = sum(rows.values())

weighted = 0
for label, count in rows.items():
    hits = count if label == "neutral" else 0  # it always says "neutral"
    precision = hits / total if label == "neutral" else 0
    recall = hits / count
    f1 = 2 * precision * recall / (precision + recall) if hits else 0
    weighted += count / total * f1

accuracy = rows["neutral"] / total
print(f"accuracy {accuracy:.3f}, weighted F1 {weighted:.3f}")
