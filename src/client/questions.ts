import { initOnce } from '../shared/load-once.ts';

/** How long questions wait after their code could not be fetched, in milliseconds. */
const RETRY_AFTER = 3000;

/** Initialises the questions when the first of them comes near; what they need is fetched then. */
export function initQuestions(): void {
  const questions = document.querySelectorAll('course-question');
  const init = initOnce(
    async () => {
      const [{ defineQuestion }, { rememberAnswers }] = await Promise.all([
        import('./question.ts'),
        import('./study/question-memory.ts'),
      ]);
      observer.disconnect();
      defineQuestion();
      rememberAnswers();
    },
    () => setTimeout(watch, RETRY_AFTER),
  );
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) init();
    },
    { rootMargin: '600px' },
  );
  const watch = () => {
    // What is observed anew is reported anew.
    observer.disconnect();
    for (const question of questions) observer.observe(question);
  };
  watch();
}
