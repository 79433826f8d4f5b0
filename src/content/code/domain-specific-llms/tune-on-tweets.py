from datasets import load_dataset
from peft import LoraConfig
from trl import SFTConfig, SFTTrainer

LABELS = ["negative", "positive", "neutral"]  # bearish, bullish, neutral
ASK = "What does this mean for the share price?\n{text}\nAnswer:"

def to_pair(row):
    label = LABELS[row["label"]]
    prompt = ASK.format(text=row["text"])
    return {"prompt": prompt, "completion": f" {label}"}

tweets = load_dataset("zeroshot/twitter-financial-news-sentiment")
pairs = tweets.map(to_pair, remove_columns=["text", "label"])
trainer = SFTTrainer(
    model="Qwen/Qwen2.5-0.5B",
    args=SFTConfig(output_dir="tweets", learning_rate=2e-4),
    train_dataset=pairs["train"],
    peft_config=LoraConfig(r=16, target_modules="all-linear"),
)
trainer.train()
trainer.save_model("tweets")
