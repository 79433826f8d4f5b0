from sacrebleu.metrics import BLEU

reference = "I am very happy to say that I am drinking a warm cup of tea."
output = "I am very happy that I am drinking a cup of tea."
for tokenize, smooth in (("13a", "exp"), ("none", "none")):
    bleu = BLEU(tokenize=tokenize, smooth_method=smooth)
    print(bleu.corpus_score([output], [[reference]]))
    print(bleu.get_signature())
