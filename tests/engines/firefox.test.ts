import { openFirefox } from './firefox.ts';
import { smokeTests } from './smoke.ts';

smokeTests({ name: 'firefox', variable: 'COURSE_FIREFOX', open: openFirefox });
