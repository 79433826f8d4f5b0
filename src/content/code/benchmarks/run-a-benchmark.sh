# five examples in the prompt, every question and answer kept
lm-eval run --model hf \
  --model_args pretrained=Qwen/Qwen2.5-0.5B \
  --tasks mmlu --num_fewshot 5 --batch_size auto \
  --output_path results --log_samples

# a chat model has to be asked in its own format
lm-eval run --model hf \
  --model_args pretrained=Qwen/Qwen2.5-0.5B-Instruct \
  --tasks mmlu --num_fewshot 5 --apply_chat_template --output_path results

# another harness, another number for the same model
lighteval accelerate "model_name=Qwen/Qwen2.5-0.5B" "gsm8k|3"
