from transformers import TrainingArguments

args = TrainingArguments(
    "out",
    bf16=True,
    per_device_train_batch_size=2,
    fsdp=True,  # shard over all GPUs that run this program
    fsdp_config={
        "reshard_after_forward": True,  # give blocks back: FULL_SHARD
        "activation_checkpointing": True,  # not gradient_checkpointing
        "cpu_ram_efficient_loading": True,  # one process reads the file
    },
)
# started on each of eight GPUs: torchrun --nproc_per_node 8 train.py
