from datasets import load_dataset
from trl import SFTConfig, SFTTrainer

TEMPLATE = "Review: {text}\n\nStars, from 1 to 5:"

def to_pair(row):
    stars = row["stars"]
    return {"prompt": TEMPLATE.format(**row), "completion": f" {stars}"}

reviews = load_dataset("json", data_files="reviews.jsonl", split="train")
parts = reviews.train_test_split(test_size=0.1, seed=42)  # records first
parts = parts.map(to_pair, remove_columns=reviews.column_names)

trainer = SFTTrainer(
    model="Qwen/Qwen2.5-0.5B",
    args=SFTConfig(output_dir="out", max_length=512, num_train_epochs=3),
    train_dataset=parts["train"],
    eval_dataset=parts["test"],
)
print(trainer.train_dataset[0]["labels"])  # -100: not in the loss
trainer.train()
