import torch
from peft import LoraConfig, get_peft_model
from peft import prepare_model_for_kbit_training
from transformers import AutoModelForCausalLM, BitsAndBytesConfig

four_bits = BitsAndBytesConfig(
    load_in_4bit=True,
    bnb_4bit_quant_type="nf4",  # the default is fp4
    bnb_4bit_use_double_quant=True,  # the default is False
    bnb_4bit_compute_dtype=torch.bfloat16,  # the default is float32
)
model = AutoModelForCausalLM.from_pretrained(
    "meta-llama/Llama-2-7b-hf",
    quantization_config=four_bits,
    device_map="auto",
)
model = prepare_model_for_kbit_training(model)
config = LoraConfig(r=16, lora_alpha=32, target_modules="all-linear")
model = get_peft_model(model, config)
