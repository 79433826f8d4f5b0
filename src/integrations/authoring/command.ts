import { resolve } from 'node:path';
import { AuthorError } from '../../course/findings.ts';
import { checkContent } from './check-content.ts';

/** `npm run check:content`: prints what a build would refuse in the content, without building. */
const { problems } = await checkContent(resolve(process.argv[2] ?? '.'));
if (problems.length > 0) {
  process.stderr.write(`${new AuthorError(problems).message}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write('The content has no problems.\n');
}
