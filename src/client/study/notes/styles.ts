import css from './notes.css?inline';

/** Adds the styles of notes to a page: they cost nothing on a page without any. */
export function addStyles(): void {
  if (!('adoptedStyleSheets' in document)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
