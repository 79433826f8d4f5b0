import { wakeTranslation } from './translation-button.ts';
import { wakeDisplay } from './display.ts';
import { wakeCards } from './cards.ts';
import { wakeLecture } from './lecture-button.ts';
import { wakeLinks } from './links.ts';
import { wakeQuestions } from './questions.ts';
import { wakeContinue, wakeReading } from './reading.ts';
import { wakeSearch } from './search-button.ts';

wakeDisplay();
wakeSearch();
wakeQuestions();
wakeCards();
wakeLinks();
wakeReading();
wakeContinue();
wakeTranslation();
wakeLecture();
