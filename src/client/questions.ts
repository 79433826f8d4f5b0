/** Wakes the questions when the first of them comes near; what they need is fetched then. */
export function wakeQuestions(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void import('./question.ts')
        .then(({ defineQuestion }) => {
          defineQuestion();
          return import('./study/question-memory.ts');
        })
        .then(({ rememberAnswers }) => {
          rememberAnswers();
        });
    },
    { rootMargin: '600px' },
  );
  for (const question of document.querySelectorAll('course-question')) observer.observe(question);
}
