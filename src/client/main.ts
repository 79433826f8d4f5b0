import { wakeCards } from './cards.ts';
import { wakeLinks } from './links.ts';
import { wakeQuestions } from './question.ts';
import { wakeContinue, wakeReading } from './reading.ts';
import { wakeSearch } from './search-button.ts';
import { wakeSettings } from './settings.ts';

wakeSettings();
wakeSearch();
wakeQuestions();
wakeCards();
wakeLinks();
wakeReading();
wakeContinue();
