/** A question and the ids of its answers. */
interface RouteQuestion {
  id: string;
  answers: readonly { id: string }[];
}

/** Answer ids by question id. */
export type Answers = Readonly<Record<string, string>>;

/** Applies where every question named in `when` has one of the answers listed for it. */
export interface RouteRule<Route extends string = string> {
  id: string;
  when: Readonly<Record<string, readonly string[]>>;
  route: Route;
}

/** The rule that decided, and those before it that did not apply. */
export interface RouteDecision<Rule> {
  rule: Rule;
  passed: readonly Rule[];
}

const applies = (rule: RouteRule, answers: Answers): boolean =>
  Object.entries(rule.when).every(([question, listed]) => listed.includes(answers[question] ?? ''));

/**
 * The first rule that applies, in their order.
 *
 * @throws Error if none does: the last rule should have no condition
 */
export function decideRoute<Rule extends RouteRule>(
  rules: readonly Rule[],
  answers: Answers,
): RouteDecision<Rule> {
  const at = rules.findIndex((rule) => applies(rule, answers));
  const rule = rules[at];
  if (!rule) throw new Error('No rule applies to these answers.');
  return { rule, passed: rules.slice(0, at) };
}

/** Ids of the questions of which one other answer, alone, would lead to another route. */
export function decisiveQuestions(
  questions: readonly RouteQuestion[],
  rules: readonly RouteRule[],
  answers: Answers,
): string[] {
  const { route } = decideRoute(rules, answers).rule;
  return questions
    .filter((question) =>
      question.answers.some(
        ({ id }) => decideRoute(rules, { ...answers, [question.id]: id }).rule.route !== route,
      ),
    )
    .map(({ id }) => id);
}
