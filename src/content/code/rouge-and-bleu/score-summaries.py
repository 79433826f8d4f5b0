from rouge_score import rouge_scorer

types = ["rouge1", "rouge2", "rougeL"]
scorer = rouge_scorer.RougeScorer(types, use_stemmer=False)
reference = "It is cold outside."
for candidate in ("It is very cold outside.", "It is not cold outside."):
    print(candidate)
    for name, score in scorer.score(reference, candidate).items():
        precision, recall, f1 = score
        print(f"  {name}: P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
