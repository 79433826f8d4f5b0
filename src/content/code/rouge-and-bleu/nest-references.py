from sacrebleu.metrics import BLEU

bleu = BLEU()
outputs = ["It is cold outside today.", "He rarely drinks any tea."]
first, second = "It is cold outside today.", "He rarely drinks coffee."

for references in ([[first, second]], [[first], [second]]):
    score = bleu.corpus_score(outputs, references)
    print(f"{score.score:.2f} over {score.sys_len} tokens: {references}")
