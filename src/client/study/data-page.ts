import { element } from '../element.ts';
import { loadStudyCourse } from './course.ts';
import { download } from './download.ts';
import { KINDS } from './entries.ts';
import type { Kind } from './entries.ts';
import { initForget } from './forget.ts';
import { initImport } from './import-file.ts';
import { askToKeep, isPromised } from './keep-for-good.ts';
import { countedKind } from './kind-names.ts';
import { downloadAside, setAside, study } from './reader.ts';
import { exportText } from './transfer.ts';

const find = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found;
};

/** How many entries of a kind there are; a note that was removed is none. */
const countOf = (kind: Kind): number =>
  [...study.entries(kind).values()].filter((entry) => !('removed' in entry)).length;

function showCounts(): void {
  const items = KINDS.flatMap((kind) => {
    const count = countOf(kind);
    return count > 0 ? [element('li', {}, countedKind(kind, count))] : [];
  });
  find('kept-here').replaceChildren(
    items.length > 0
      ? element('ul', {}, ...items)
      : element('p', {}, 'Nothing yet: read a lesson, answer a question, and it is kept here.'),
  );
}

async function showPromise(): Promise<void> {
  const promised = await isPromised();
  find('kept-promise').textContent = promised
    ? 'This browser has promised not to clear by itself what this course keeps.'
    : 'This browser has promised nothing: it may clear what pages keep when the disk is full, or after weeks without a visit. A file of your own is safe.';
}

function showAside(): void {
  const count = Object.keys(setAside()).length;
  find('damaged').hidden = count === 0;
}

/** Saves everything as one file. */
export async function exportAll(): Promise<void> {
  const course = await loadStudyCourse().catch(() => undefined);
  const day = new Date(study.now()).toISOString().slice(0, 10);
  const text = exportText(study, course?.edition);
  download(`adapting-language-models-${day}.json`, text, 'application/json');
  find('export-status').textContent = 'The file is among your downloads.';
  await askToKeep();
  await showPromise();
}

/** Fills the page of the reader's data. */
export function openData(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-needs-script]')) {
    part.hidden = false;
  }
  const button = find('export');
  button.addEventListener('click', () => void exportAll());
  find('damaged-download').addEventListener('click', downloadAside);
  initImport(async () => {
    await askToKeep();
    await showPromise();
  });
  initForget(exportAll);
  const show = () => {
    showCounts();
    showAside();
  };
  study.listen(show);
  show();
  void showPromise();
}
