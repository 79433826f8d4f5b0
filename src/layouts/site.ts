export const COURSE_TITLE = 'Adapting Language Models';
export const COURSE_DESCRIPTION =
  'Interactive notes on pre-training, domain adaptation, instruction fine-tuning, evaluation and parameter-efficient fine-tuning of language models.';

/** Pages beside the lessons, in the menu and at the foot of each page. */
export const LOOKUP_PAGES = [
  { href: '/widgets/', title: 'Figures that answer' },
  { href: '/glossary/', title: 'Glossary' },
  { href: '/references/', title: 'References' },
  { href: '/code/', title: 'Code' },
  { href: '/offline/', title: 'Take it along' },
  { href: '/errata/', title: 'What notes get wrong' },
] as const;

/** Pages that the reader's own data fill, in the menu and at the foot of each page. */
export const STUDY_PAGES = [
  { href: '/review/', title: 'Review' },
  { href: '/notebook/', title: 'Notebook' },
  { href: '/cram/', title: 'Cram sheet' },
  { href: '/study-data/', title: 'Your data' },
] as const;
