import torch

def mean_loss(model, tok, texts):
    losses = []
    for text in texts:
        batch = tok(text, return_tensors="pt").to(model.device)
        with torch.no_grad():
            out = model(**batch, labels=batch["input_ids"])
        losses.append(out.loss.item())
    return sum(losses) / len(losses)

# model: tuned with an adapter; old_skills: texts of other tasks
model.eval()
after = mean_loss(model, tok, old_skills)
with model.disable_adapter():
    before = mean_loss(model, tok, old_skills)
print(f"old skills: loss {before:.2f} before, {after:.2f} after")
