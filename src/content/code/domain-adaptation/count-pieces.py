from transformers import AutoTokenizer

tok = AutoTokenizer.from_pretrained("openai-community/gpt2")
for term in ("consideration", "estoppel", "mens rea", "EBITDA"):
    pieces = tok.tokenize(" " + term)  # a space first, as in a sentence
    print(len(pieces), pieces)
