import { type StateCodec, unknownParameters } from '../shared/url-state.ts';
import { kinds, type Kind, type Row, type Template, templates, templatesOf } from './catalogue.ts';

export const SHOTS = [0, 1, 3] as const;
export const SPLITS = ['record', 'pair'] as const;

export interface State {
  row: string;
  template: string;
  /** solved examples above the prompt */
  shots: (typeof SHOTS)[number];
  split: (typeof SPLITS)[number];
  /** the reader's own wording; null keeps the template's */
  prompt: string | null;
  completion: string | null;
  /** the reader's own values of the record's fields */
  values: Readonly<Record<string, string>>;
}

const initial: State = {
  row: 'kettle',
  template: 'rate-text',
  shots: 0,
  split: 'record',
  prompt: null,
  completion: null,
  values: {},
};

/** Longer wordings stay on the page but out of its address. */
const LONGEST_LINKED = 800;

export interface Chosen {
  kind: Kind;
  row: Row;
  template: Template;
}

/** The record and the template of a state; a template of another kind gives way to the record's. */
export function chosen(state: Pick<State, 'row' | 'template'>): Chosen {
  const kind = kinds.find(({ rows }) => rows.some(({ id }) => id === state.row)) ?? kinds[0];
  const row = kind?.rows.find(({ id }) => id === state.row) ?? kind?.rows[0];
  const list = templatesOf(kind?.id ?? '');
  const template = list.find(({ id }) => id === state.template) ?? list[0];
  if (!kind || !row || !template) throw new Error('The records and templates do not fit together.');
  return { kind, row, template };
}

const FIELD = 'field.';

export const codec: StateCodec<State> = {
  initial,
  parse(parameters) {
    const state: State = { ...initial };
    const row = parameters.get('row');
    const ignored: string[] = [];
    if (row !== null) {
      if (kinds.some(({ rows }) => rows.some(({ id }) => id === row))) state.row = row;
      else ignored.push(`there is no record “${row.slice(0, 24)}”`);
    }
    const template = parameters.get('template');
    if (template !== null) {
      if (templates.some(({ id }) => id === template)) state.template = template;
      else ignored.push(`there is no template “${template.slice(0, 24)}”`);
    }
    const { kind, template: fitting } = chosen(state);
    if (template === state.template && fitting.id !== template) {
      ignored.push('that template is for another kind of record');
    }
    state.template = fitting.id;
    const shots = parameters.get('shots');
    const count = SHOTS.find((number) => String(number) === shots);
    if (count !== undefined) state.shots = count;
    else if (shots !== null) ignored.push('shots must be 0, 1 or 3');
    const split = parameters.get('split');
    const by = SPLITS.find((name) => name === split);
    if (by) state.split = by;
    else if (split !== null) ignored.push('split must be record or pair');
    for (const key of ['prompt', 'completion'] as const) {
      const text = parameters.get(key);
      if (text !== null && text.length <= LONGEST_LINKED) state[key] = text;
      else if (text !== null) ignored.push(`the ${key} is too long for a link`);
    }
    const values: Record<string, string> = {};
    for (const field of kind.fields) {
      const text = parameters.get(FIELD + field);
      if (text !== null && text.length <= LONGEST_LINKED) values[field] = text;
    }
    state.values = values;
    const known = ['row', 'template', 'shots', 'split', 'prompt', 'completion'];
    const all = [...known, ...kind.fields.map((field) => FIELD + field)];
    return { state, ignored: [...ignored, ...unknownParameters(parameters, all)] };
  },
  serialise(state) {
    const parameters = new URLSearchParams();
    for (const key of ['row', 'template', 'split'] as const) {
      if (state[key] !== initial[key]) parameters.set(key, state[key]);
    }
    if (state.shots !== initial.shots) parameters.set('shots', String(state.shots));
    const texts: [string, string | null][] = [
      ['prompt', state.prompt],
      ['completion', state.completion],
      ...Object.entries(state.values).map(([field, text]): [string, string] => [
        FIELD + field,
        text,
      ]),
    ];
    for (const [key, text] of texts) {
      if (text !== null && text.length <= LONGEST_LINKED) parameters.set(key, text);
    }
    return parameters;
  },
};
