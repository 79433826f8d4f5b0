from peft import LoraConfig, TaskType, get_peft_model
from transformers import AutoModelForSeq2SeqLM

model = AutoModelForSeq2SeqLM.from_pretrained("google/flan-t5-base")
config = LoraConfig(
    task_type=TaskType.SEQ_2_SEQ_LM,
    r=32,
    lora_alpha=32,  # alpha / r = 1
    lora_dropout=0.05,
    target_modules=["q", "v"],
)
model = get_peft_model(model, config)
model.print_trainable_parameters()
