import recorded from '../../content/data/tokenizations.json' with { type: 'json' };
import { PythonError } from '../python/syntax.ts';
import { Dict, Instance, itemsOf, truth, type Value } from '../python/values.ts';
import { text, withParameters } from './arguments.ts';
import { modelClasses } from './peft.ts';

/** Tokenizers whose pieces the course has on record, by the column of the record. */
const VOCABULARIES: Readonly<Record<string, number>> = { 'openai-community/gpt2': 0 };

/** Chat models of the ChatML format. */
const CHATML = /^Qwen\/Qwen(?:2\.5|3)-/;

/** The recorded pieces of a text, each space before one written as the tokenizer writes it. */
function piecesOf(given: string, vocabulary: number): string[] {
  const entry = recorded.texts.find((each) => each.text === given.replace(/^ /, ''));
  const pieces = entry?.pieces[vocabulary]?.split('·');
  if (!pieces) throw new PythonError(`the course has no record of how "${given}" is cut`);
  let at = 0;
  return pieces.map((piece) => {
    const spaced = given[at] === ' ';
    at += piece.length + (spaced ? 1 : 0);
    return spaced ? `Ġ${piece}` : piece;
  });
}

const fieldOf = (message: Value, key: string): string =>
  text(message instanceof Dict ? (message.get(key) ?? null) : null);

const applyChatTemplate = withParameters(
  'apply_chat_template',
  { conversation: undefined, add_generation_prompt: false, tokenize: true },
  ({ conversation = null, add_generation_prompt = false, tokenize = true }) => {
    if (truth(tokenize)) throw new PythonError('only tokenize=False can be computed here');
    const turns = itemsOf(conversation);
    if (fieldOf(turns[0] ?? null, 'role') !== 'system')
      throw new PythonError('without a system message the model’s own one would come first');
    const body = turns.map(
      (turn) => `<|im_start|>${fieldOf(turn, 'role')}\n${fieldOf(turn, 'content')}<|im_end|>\n`,
    );
    return body.join('') + (truth(add_generation_prompt) ? '<|im_start|>assistant\n' : '');
  },
);

const loadTokenizer = ([name]: readonly Value[]): Instance => {
  const id = text(name);
  const vocabulary = VOCABULARIES[id];
  if (vocabulary !== undefined)
    return new Instance('tokenizer', {
      tokenize: ([given]) => piecesOf(text(given), vocabulary),
    });
  if (CHATML.test(id)) return new Instance('tokenizer', { apply_chat_template: applyChatTemplate });
  throw new PythonError(`the course has no record of the tokenizer of ${id}`);
};

/** `transformers`: models by their shape, tokenizers by record, chats by the ChatML format. */
export const transformers = {
  transformers: {
    ...modelClasses,
    AutoTokenizer: new Instance('class', { from_pretrained: loadTokenizer }),
  },
};
