from collections import Counter
from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer

# pairs: of the listing before; not trained on its validation rows
tok = AutoTokenizer.from_pretrained("Qwen/Qwen2.5-0.5B")
base = AutoModelForCausalLM.from_pretrained("Qwen/Qwen2.5-0.5B")
model = PeftModel.from_pretrained(base, "tweets")

seen = Counter()
for row in pairs["validation"].select(range(200)):
    batch = tok(row["prompt"], return_tensors="pt")
    out = model.generate(**batch, max_new_tokens=2, do_sample=False)
    written = out[0][batch["input_ids"].shape[1]:]
    answer = tok.decode(written, skip_special_tokens=True).strip()
    seen[(row["completion"].strip(), answer)] += 1
for (label, answer), count in sorted(seen.items()):
    print(f"{label:10}{answer:10}{count:5}")
