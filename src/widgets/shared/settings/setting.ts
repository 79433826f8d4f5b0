import type { NumberLimits } from '../parse-number.ts';

/** Takes one sentence for the reader about what a link asked for in vain. */
export type Say = (sentence: string) => void;

/** One setting of a widget: what it is at first, and how a link states it. */
export interface Setting<Value> {
  readonly initial: Value;
  /** the parameters that state it; if not given, one that is called as the setting */
  readonly names?: readonly string[];
  /** words that a link may say: one of them, or for a list some */
  readonly items?: readonly string[];
  readonly limits?: NumberLimits;
  /** settings that it holds */
  readonly parts?: Readonly<Record<string, Setting<unknown>>>;
  /** what the link states as far as it makes sense; the rest is said */
  parse(parameters: URLSearchParams, name: string, say: Say): Value;
  /** writes what differs from the initial value */
  write(parameters: URLSearchParams, name: string, value: Value): void;
  /** states what the reader chose elsewhere in the course, unless it is the initial value */
  recall?(parameters: URLSearchParams, name: string): void;
}

/** A setting for each part of a state. */
export type Declared<State> = { readonly [Name in keyof State]: Setting<State[Name]> };

interface Single<Value> extends Pick<Setting<Value>, 'initial' | 'items' | 'limits'> {
  /** the initial value, and a sentence, if the text makes no sense */
  read(text: string, name: string, say: Say): Value;
  /** undefined: a link cannot carry it */
  print(value: Value): string | undefined;
}

/** A setting that one parameter states. */
export function single<Value>(rules: Single<Value>): Setting<Value> {
  return {
    ...rules,
    parse(parameters, name, say) {
      const text = parameters.get(name);
      return text === null ? rules.initial : rules.read(text, name, say);
    },
    write(parameters, name, value) {
      const text = rules.print(value);
      if (text !== undefined && text !== rules.print(rules.initial)) parameters.set(name, text);
    },
  };
}

/** The same setting under another name in links. */
export const named = <Value>(name: string, setting: Setting<Value>): Setting<Value> => ({
  ...setting,
  names: [name],
  parse: (parameters, _, say) => setting.parse(parameters, name, say),
  write: (parameters, _, value) => {
    setting.write(parameters, name, value);
  },
});
