import { whole } from '../../shared/counted.ts';
import { element } from '../element.ts';
import { tooLarge } from './hostile.ts';
import { countedKind } from './kind-names.ts';
import { keeper, study } from './reader.ts';
import { planImport, readFile, takeIn } from './transfer.ts';
import type { KindPlan, Records } from './transfer.ts';
import { lastImport, rememberImport, undoImport } from './undo-import.ts';
import type { LastImport } from './undo-import.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** What an import would do, a row a kind. */
function previewTable(plan: readonly KindPlan[]): HTMLElement {
  const head = ['In the file', 'New here', 'Later than here', 'Nothing to change'];
  const rows = plan.map(({ kind, fresh, newer, known }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, countedKind(kind, fresh + newer + known)),
      ...[fresh, newer, known].map((count) => element('td', {}, whole.format(count))),
    ),
  );
  return element(
    'div',
    { class: 'scroller', tabindex: '0', role: 'group', 'aria-label': 'What the import changes' },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element('tr', {}, ...head.map((text) => element('th', { scope: 'col' }, text))),
      ),
      element('tbody', {}, ...rows),
    ),
  );
}

/** Reads a file, shows what it would change, takes it in, and can undo that. */
export function initImport(taken: () => Promise<void>): void {
  const field = document.querySelector<HTMLInputElement>('#import-file');
  const fault = document.getElementById('import-fault');
  const status = document.getElementById('import-status');
  const preview = document.getElementById('import-preview');
  if (!field || !fault || !status || !preview) return;
  let last: LastImport | undefined = lastImport(keeper);

  const button = (label: string, act: () => void, kind = '') => {
    const made = element('button', { type: 'button', ...(kind ? { class: kind } : {}) }, label);
    made.addEventListener('click', act);
    return made;
  };
  const say = (text: string) => {
    status.textContent = text;
  };
  const refuse = (reason: string) => {
    fault.textContent = reason;
    if (reason === '') field.removeAttribute('aria-invalid');
    else field.setAttribute('aria-invalid', 'true');
  };
  const showUndo = () => {
    const undo = button('Undo this import', () => {
      if (!last) return;
      const stayed = undoImport(study, keeper, last);
      last = undefined;
      preview.replaceChildren();
      say(
        stayed === 0
          ? 'Undone: all is as it was before the import.'
          : `Undone, but for ${whole.format(stayed)} changed since.`,
      );
      field.focus();
    });
    preview.replaceChildren(element('p', { class: 'actions' }, undo));
    return undo;
  };
  const offer = (records: Records, name: string) => {
    const plan = planImport(study, records);
    const changes = plan.reduce((sum, { changes }) => sum + changes.size, 0);
    if (changes === 0) {
      say(`Nothing in ${name} is new here; nothing was changed.`);
      preview.replaceChildren();
      return;
    }
    say(`${name} can be taken in. Nothing is changed yet, and nothing you have here is lost.`);
    const take = button(
      'Take it in',
      () => {
        // Another tab may have gone on meanwhile.
        const current = planImport(study, records);
        const kept = takeIn(study, current);
        last = rememberImport(keeper, study.now(), current);
        say(
          kept
            ? `Taken in from ${name}: ${whole.format(changes)} changes.`
            : `Taken in from ${name}, but this browser keeps no more: it lasts until you close the page.`,
        );
        showUndo().focus();
        void taken();
      },
      'primary',
    );
    const leave = button('Leave it', () => {
      preview.replaceChildren();
      say('Nothing was changed.');
      field.focus();
    });
    preview.replaceChildren(previewTable(plan), element('p', { class: 'actions' }, take, leave));
  };

  const read = async (file: File) => {
    refuse('');
    say('');
    preview.replaceChildren();
    const size = tooLarge(file.size);
    if (size !== undefined) {
      refuse(size);
      return;
    }
    let text: string;
    try {
      text = await file.text();
    } catch {
      refuse('The file could not be read.');
      return;
    }
    const found = readFile(text);
    if (!found.ok) refuse(`${found.reason} Nothing was changed.`);
    else offer(found.records, file.name);
  };
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    if (file) void read(file);
    // The same file may be chosen again.
    field.value = '';
  });
  if (last) {
    say(`The last import, of ${DAY.format(last.at)}, can still be undone.`);
    showUndo();
  }
}
