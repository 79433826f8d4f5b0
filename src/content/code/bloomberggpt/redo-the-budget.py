parameters, tokens = 50_558_868_480, 569e9
gpus, steps, seconds_a_step = 512, 139_200, 32.5
planned_hours = 1_300_000

flops = 6 * parameters * tokens
hours = gpus * steps * seconds_a_step / 3600
done = 102e12 * hours * 3600  # at the average speed of the paper

print(f"{flops:.3g} FLOPs by 6ND, {done:.3g} by the clock")
print(f"the hardware did {done / flops:.2f} times as much as 6ND says")
print(f"{hours:,.0f} GPU hours, {hours / planned_hours:.0%} of the plan")
print(f"{tokens / parameters:.2f} tokens a parameter")
