/** Whether a page holds something of the reader's that opening it anew would lose. */
export function isBusy(page: Document = document): boolean {
  const questions = page.querySelectorAll('course-question');
  const isOpen = [...questions].some(
    (question) => hasAnswer(question) && !question.querySelector('.verdict')?.hasChildNodes(),
  );
  const texts = [...page.querySelectorAll('textarea')].some(
    ({ value, defaultValue }) => value !== defaultValue,
  );
  const session = page.querySelector('#review-session .review-card') !== null;
  return isOpen || texts || session;
}

const hasAnswer = (question: Element): boolean =>
  [...question.querySelectorAll('input')].some(({ type, checked, value }) =>
    type === 'radio' ? checked : value.trim() !== '',
  );
