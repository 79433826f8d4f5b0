import { openWebKit } from './webkit.ts';
import { smokeTests } from './smoke.ts';

smokeTests({ name: 'webkit', variable: 'COURSE_WEBKIT', open: openWebKit });
