from transformers import TrainingArguments

args = TrainingArguments(
    "out",
    bf16=True,  # compute in BF16; weights and states stay in FP32
    gradient_checkpointing=True,  # keep the inputs of blocks only
    per_device_train_batch_size=2,  # activations grow with this …
    gradient_accumulation_steps=16,  # … not with this: 32 a step
)
