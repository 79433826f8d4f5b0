/** Answers one question of a piece of work, such as whether a page has a class. */
export type Ask<Answer> = (question: string) => Answer;

/** What was asked and answered, and what came of it. */
interface Known<Answer, Result> {
  answers: ReadonlyMap<string, Answer>;
  result: Result;
}

/**
 * Does work that follows from a text and from the answers to what it asks; the same text with the
 * same answers is worked on once. Most pages have the styles of their neighbours.
 */
export function remember<Answer, Result>(
  work: (text: string, ask: Ask<Answer>) => Result,
): (text: string, ask: Ask<Answer>) => Result {
  const known = new Map<string, Known<Answer, Result>[]>();
  return (text, ask) => {
    const all = new Map<string, Answer>();
    const askOnce: Ask<Answer> = (question) => {
      if (!all.has(question)) all.set(question, ask(question));
      return all.get(question) as Answer;
    };
    const before = known.get(text) ?? [];
    const same = before.find(({ answers }) =>
      answers.entries().every(([question, answer]) => askOnce(question) === answer),
    );
    if (same) return same.result;
    const answers = new Map<string, Answer>();
    const result = work(text, (question) => {
      const answer = askOnce(question);
      answers.set(question, answer);
      return answer;
    });
    known.set(text, [...before, { answers, result }]);
    return result;
  };
}

/** For work that follows from a text alone. */
export const noQuestions: Ask<never> = (question) => {
  throw new Error(`nobody answers ${question}`);
};
