import peft
from transformers import AutoModelForSeq2SeqLM

task = peft.TaskType.SEQ_2_SEQ_LM
configs = [
    peft.LoraConfig(task_type=task, r=32, target_modules=["q", "v"]),
    peft.PrefixTuningConfig(task_type=task, num_virtual_tokens=20),
    peft.IA3Config(task_type=task),
    peft.PromptTuningConfig(task_type=task, num_virtual_tokens=20),
]
for config in configs:
    base = AutoModelForSeq2SeqLM.from_pretrained("google/flan-t5-base")
    model = peft.get_peft_model(base, config)
    trained, total = model.get_nb_trainable_parameters()
    name = type(config).__name__
    print(f"{name:20}{trained:>10,}{trained / total:>9.4%}")
