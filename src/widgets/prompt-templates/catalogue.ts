import rowsFile from '../../content/data/template-rows.json' with { type: 'json' };
import templatesFile from '../../content/data/templates.json' with { type: 'json' };
import type { TemplateValues } from '../../models/prompt-template.ts';

interface Row {
  id: string;
  name: string;
  values: TemplateValues;
}
interface Kind {
  id: string;
  name: string;
  fields: readonly string[];
  rows: readonly Row[];
}
type Template = (typeof templatesFile.templates)[number];

export const kinds: readonly Kind[] = rowsFile.kinds;
export const templates: readonly Template[] = templatesFile.templates;
export const sources: readonly string[] = [rowsFile.source, templatesFile.source];

export const templatesOf = (kind: string): readonly Template[] =>
  templates.filter((template) => template.kind === kind);

interface Chosen {
  kind: Kind;
  row: Row;
  template: Template;
}

/** The record and the template of a state; a template of another kind gives way to the record's. */
export function chosen(state: { row: string; template: string }): Chosen {
  const kind = kinds.find(({ rows }) => rows.some(({ id }) => id === state.row)) ?? kinds[0];
  const row = kind?.rows.find(({ id }) => id === state.row) ?? kind?.rows[0];
  const list = templatesOf(kind?.id ?? '');
  const template = list.find(({ id }) => id === state.template) ?? list[0];
  if (!kind || !row || !template) throw new Error('The records and templates do not fit together.');
  return { kind, row, template };
}
