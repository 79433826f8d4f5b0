import evaluate

rouge = evaluate.load("rouge")
outputs = ["It is very cold outside.", "Guests were drinking tea."]
references = ["It is cold outside.", "The guests drink tea."]
for use_stemmer in (False, True):
    scores = rouge.compute(
        predictions=outputs,
        references=references,
        use_aggregator=False,  # the F1 of each text
        use_stemmer=use_stemmer,
    )
    print(use_stemmer, [round(f1, 3) for f1 in scores["rouge1"]])
