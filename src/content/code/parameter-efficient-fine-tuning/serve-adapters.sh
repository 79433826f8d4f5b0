# one base in memory, two adapters to ask for by name
vllm serve meta-llama/Llama-3.1-8B-Instruct --enable-lora \
  --lora-modules legal=/adapters/legal medical=/adapters/medical \
  --max-loras 2 --max-lora-rank 32
