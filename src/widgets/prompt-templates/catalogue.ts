import rowsFile from '../../content/data/template-rows.json' with { type: 'json' };
import templatesFile from '../../content/data/templates.json' with { type: 'json' };
import type { TemplateValues } from '../../models/prompt-template.ts';

export interface Row {
  id: string;
  name: string;
  values: TemplateValues;
}
export interface Kind {
  id: string;
  name: string;
  fields: readonly string[];
  rows: readonly Row[];
}
export type Template = (typeof templatesFile.templates)[number];

export const kinds: readonly Kind[] = rowsFile.kinds;
export const templates: readonly Template[] = templatesFile.templates;
export const sources: readonly string[] = [rowsFile.source, templatesFile.source];

export const templatesOf = (kind: string): readonly Template[] =>
  templates.filter((template) => template.kind === kind);
