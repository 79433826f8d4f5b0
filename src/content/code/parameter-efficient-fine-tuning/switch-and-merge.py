import torch

# model: a causal model with LoRA; batch: its token ids
model.eval()
with torch.no_grad():
    tuned = model(**batch).logits
    with model.disable_adapter():
        base = model(**batch).logits
print(torch.equal(tuned, base))  # True before training: B = 0

model.load_adapter("adapters/korean", adapter_name="korean")
model.set_adapter("korean")  # and back: "default"
merged = model.merge_and_unload()
