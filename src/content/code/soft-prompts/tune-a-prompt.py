from peft import PromptTuningConfig, get_peft_model
from transformers import AutoModelForSeq2SeqLM

model = AutoModelForSeq2SeqLM.from_pretrained("google/flan-t5-base")
config = PromptTuningConfig(
    task_type="SEQ_2_SEQ_LM",
    num_virtual_tokens=20,
    prompt_tuning_init="TEXT",  # start from the embeddings of these words
    prompt_tuning_init_text="Summarize the following conversation.",
    tokenizer_name_or_path="google/flan-t5-base",
)
model = get_peft_model(model, config)
model.print_trainable_parameters()
