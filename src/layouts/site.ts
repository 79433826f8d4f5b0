export const COURSE_TITLE = 'Adapting Language Models';
export const COURSE_DESCRIPTION =
  'Interactive notes on pre-training, domain adaptation, instruction fine-tuning, evaluation and parameter-efficient fine-tuning of language models.';
