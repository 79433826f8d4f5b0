import torch
from peft import LoraConfig

# model: a causal model wrapped by get_peft_model; batch: its token ids
model.eval()
with torch.no_grad():
    tuned = model(**batch).logits
    with model.disable_adapter():  # the base, for a moment
        base = model(**batch).logits
print(torch.equal(tuned, base))  # True before training, since B = 0

config = LoraConfig(r=8, target_modules="all-linear")
model.add_adapter("korean", config)
model.set_adapter("korean")  # swap …
model.set_adapter("default")  # … and back
model.save_pretrained("adapter")  # the adapters only, a few megabytes
merged = model.merge_and_unload()  # W0 + alpha / r BA, without adapters
