/** Prints the built course into one PDF: `npm run pdf`. */
import { writeFile } from 'node:fs/promises';
import { fileOf, paths } from '../../course/paths.ts';
import { runCommand, withBuiltCourse } from '../built-course.ts';
import { coursePdf } from './course-pdf.ts';

const FILE = 'adapting-language-models.pdf';

await runCommand(() =>
  withBuiltCourse('pdf', {}, async (page, url) => {
    await page.goto(url + fileOf(paths.print));
    await writeFile(FILE, await coursePdf(page));
    console.log(`The course as a PDF: ${FILE}`);
  }),
);
