from transformers import AutoTokenizer

tok = AutoTokenizer.from_pretrained("Qwen/Qwen2.5-0.5B-Instruct")
chat = [
    {"role": "system", "content": "You rate reviews."},
    {"role": "user", "content": "It stopped after a week."},
]
text = tok.apply_chat_template(
    chat, tokenize=False, add_generation_prompt=True
)
print(text)
