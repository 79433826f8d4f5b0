import data from '../../content/data/prescriptions.json' with { type: 'json' };

export interface Piece {
  /** as it stands in the prescription: `Sig:` */
  written: string;
  short: string;
  latin: string | null;
  meaning: string;
  /** the same in a word or two, to stand under the piece */
  gloss: string;
  warning: string | undefined;
}

export interface Prescription {
  id: string;
  text: string;
  pieces: readonly Piece[];
  reading: string;
  /** readings to choose from, the right one among them; none if there is nothing to guess */
  choices: readonly string[];
}

/** @throws Error if the data does not explain a piece */
function pieces(text: string): Piece[] {
  return text.split(' ').map((written) => {
    const short = written.replace(/:$/, '');
    const known = data.abbreviations.find((abbreviation) => abbreviation.short === short);
    if (!known) throw new Error(`prescriptions.json: nothing explains "${short}"`);
    const { latin, meaning, warning } = known;
    return { written, short, latin, meaning, gloss: known.gloss ?? meaning, warning };
  });
}

export const prescriptions: readonly Prescription[] = data.prescriptions.map(
  ({ id, text, reading, others }) => ({
    id,
    text,
    pieces: pieces(text),
    reading,
    // In the order of the alphabet, so that the place tells nothing.
    choices: others.length === 0 ? [] : [reading, ...others].sort(),
  }),
);

export const source = data.source;

/** How many pieces are shortened Latin. */
export const latinCount = ({ pieces }: Prescription): number =>
  pieces.filter(({ latin }) => latin !== null).length;
