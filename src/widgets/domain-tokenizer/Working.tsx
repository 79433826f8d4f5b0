import { countWords } from '../../models/byte-pair-encoding.ts';
import { counted } from '../../shared/counted.ts';
import { fixed, integer } from '../shared/format.ts';
import { type Cut, vocabularySize } from './cut.ts';

interface Props {
  cuts: readonly Cut[];
  text: string;
  merges: number;
}

/** Fertility with the present numbers, and what a vocabulary holds. */
export function Working({ cuts, text, merges }: Props) {
  const words = countWords(text);
  return (
    <div class="working">
      {cuts.map(({ field, pieces }) => (
        <p key={field}>
          Fertility, {field}: {counted(pieces.length, 'piece')} ÷ {counted(words, 'word')}
          {words > 0 && ` = ${fixed(pieces.length / words, 2)}`}.
        </p>
      ))}
      <p>
        Entries: 256 bytes + {counted(merges, 'merge')} = {integer(vocabularySize(merges))}. A
        sentence starts as bytes; then each merge, in the order learned, joins its pair wherever it
        stands.
      </p>
    </div>
  );
}
