import { cards, sources } from '../../content/data/gpu-cards.json';

/** The cards, and where all rules come from. */
export function Sources() {
  return (
    <>
      <p>
        Cards: {cards.map(({ name, gigabytes }) => `${name} ${String(gigabytes)} GB`).join(', ')}.{' '}
        {sources.map(({ names, source }) => `${names}: ${source}`).join('; ')}.
      </p>
      <p>
        Bytes a parameter: Hugging Face, “Model training anatomy”; Megatron-LM, “Distributed
        Optimizer”; Rajbhandari 2020. Activations: Korthikanti 2022, Eq. 1 and Table 2, counted for
        a block like GPT-3’s; other blocks differ somewhat, and frozen layers may keep a little
        less. Left out: logits, temporary buffers, and the gigabyte or so that the programs
        themselves take. LoRA stands beside every linear layer of the blocks; QLoRA holds their
        weights in four bits and the rest in sixteen (Dettmers 2023).
      </p>
    </>
  );
}
