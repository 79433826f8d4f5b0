import data from '../../content/data/adaptation-guide.json' with { type: 'json' };
import {
  type Answers,
  decideRoute,
  decisiveQuestions,
  type RouteDecision,
  type RouteRule,
} from '../../models/adaptation-route.ts';

interface Question {
  id: string;
  text: string;
  answers: readonly { id: string; label: string }[];
}

export interface Rule extends RouteRule {
  /** the rule as a question: what it tests */
  asks: string;
  reason: string;
  source: string;
}

export interface Route {
  id: string;
  name: string;
  changes: string;
  /** published runs, in GPU hours; none for the route without training */
  runs: readonly { readonly name: string; readonly hours: number }[];
}

export const questions: readonly Question[] = data.questions;
/** From the cheapest on. */
export const routes: readonly Route[] = data.routes;
export const initialAnswers: Answers = data.initial;
export const source = data.source;

/** Conditions as JSON has them: each rule lists some questions only. */
export const rules: readonly Rule[] = data.rules.map(({ when, ...rule }) => ({
  ...rule,
  when: Object.fromEntries(Object.entries(when)),
}));

export interface Advice extends RouteDecision<Rule> {
  route: Route;
  /** ids of the questions that could change the route, each alone */
  decisive: readonly string[];
}

/** @throws Error if a rule names a route that the data does not have */
export function advise(answers: Answers): Advice {
  const decision = decideRoute(rules, answers);
  const route = routes.find(({ id }) => id === decision.rule.route);
  if (!route) throw new Error(`adaptation-guide.json: there is no route "${decision.rule.route}"`);
  return { ...decision, route, decisive: decisiveQuestions(questions, rules, answers) };
}

/** Where the model runs; privacy decides nothing else. */
function place(answers: Answers): string {
  return answers['private'] === 'stays'
    ? 'Use an open model on machines of your own'
    : 'A hosted model will do as well as your own machines';
}

/** The advice in words. */
export function reading(answers: Answers): string {
  const { route, decisive } = advise(answers);
  const numbers = questions
    .flatMap(({ id }, i) => (decisive.includes(id) ? [i + 1] : []))
    .join(', ');
  const could =
    decisive.length === 0
      ? 'No other answer to a single question would change the route.'
      : `Another answer to question ${numbers.replace(/, (\d+)$/, ' or $1')} alone could change the route.`;
  return `${route.name}. ${place(answers)}. ${could}`;
}
