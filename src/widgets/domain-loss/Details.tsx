import { fixed, integer } from '../shared/format.ts';
import { SurpriseTable } from '../shared/tiny-model/SurprisePieces.tsx';
import { perCharacter, perToken, type Pieces, tokensPerCharacter } from './loss.ts';
import type { Losses } from './reading.ts';
import { FIELDS, NAMES } from './settings.ts';

export function Working({ losses }: { losses: Losses }) {
  return (
    <ul class="working">
      <li>
        The loss of a text is the sum of −ln p over its tokens. Divided by characters, it can be
        compared between texts that are cut differently.
      </li>
      {FIELDS.map((field) => {
        const loss = losses[field];
        return (
          <li key={field}>
            {NAMES[field]}: {integer(loss.tokens)} tokens ÷ {integer(loss.characters)} characters ={' '}
            {fixed(tokensPerCharacter(loss), 3)}; × {fixed(perToken(loss), 2)}&nbsp;nats a token ={' '}
            {fixed(perCharacter(loss), 2)}&nbsp;nats a character.
          </li>
        );
      })}
    </ul>
  );
}

export function Data({ pieces }: { pieces: Pieces }) {
  return (
    <>
      <SurpriseTable pieces={pieces.pieces} />
      <p>
        Measured on parts of the course’s four texts that the model never saw. What it calls general
        is mostly prose of the nineteenth century, so a modern field differs from it by its age as
        well as by its subject. The order of fields whose losses lie close together depends on the
        passages chosen.
      </p>
    </>
  );
}
