import { defaultTreeAdapter as tree, html } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Document = Tree.Document;
export type Element = Tree.Element;
export type Parent = Tree.ParentNode;

/** Every element below a node in document order, also inside `<template>`. */
export function* elements(parent: Parent): Generator<Element> {
  // Elements to come, the next one last. Callers may detach what they are given.
  const waiting: Element[] = [];
  pushElements(parent, waiting);
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element;
    pushElements(contentOf(element), waiting);
  }
}

function pushElements({ childNodes }: Parent, waiting: Element[]): void {
  for (let at = childNodes.length - 1; at >= 0; at--) {
    const child = childNodes[at];
    if (child && tree.isElementNode(child)) waiting.push(child);
  }
}

const contentOf = (element: Element): Parent =>
  element.tagName === 'template' ? tree.getTemplateContent(element as Tree.Template) : element;

export function find(parent: Parent, tagName: string): Element | undefined {
  return elements(parent).find((element) => element.tagName === tagName);
}

/** @throws Error if the document has no such element */
export function need(parent: Parent, tagName: string): Element {
  const element = find(parent, tagName);
  if (!element) throw new Error(`a page without <${tagName}>`);
  return element;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Sets or, with undefined, removes an attribute. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  const index = element.attrs.findIndex((attr) => attr.name === name);
  const old = element.attrs[index];
  if (value === undefined) {
    if (old) element.attrs.splice(index, 1);
  } else if (old) old.value = value;
  else element.attrs.push({ name, value });
}

export function classesOf(element: Element): string[] {
  return attribute(element, 'class')?.split(/\s+/).filter(Boolean) ?? [];
}

export function textOf(node: Tree.Node): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export function setText(element: Element, text: string): void {
  element.childNodes = [];
  tree.insertText(element, text);
}

export function create(
  tagName: string,
  attributes: Readonly<Record<string, string>>,
  text = '',
): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const element = tree.createElement(tagName, html.NS.HTML, attrs);
  if (text) setText(element, text);
  return element;
}

/** A copy of a document that shares nothing with it. */
export function copyOf(document: Document): Document {
  const copy = { ...document, childNodes: [] };
  copyChildren(document, copy);
  return copy;
}

function copyChildren(from: Parent, to: Parent): void {
  for (const node of from.childNodes) {
    const child = { ...node, parentNode: to } as Tree.ChildNode;
    if (tree.isElementNode(child)) {
      child.attrs = child.attrs.map((attr) => ({ ...attr }));
      if ('content' in child) {
        const content = tree.createDocumentFragment();
        copyChildren((node as Tree.Template).content, content);
        child.content = content;
      }
    }
    if ('childNodes' in child) {
      child.childNodes = [];
      copyChildren(node as Element, child);
    }
    to.childNodes.push(child);
  }
}

export function append(parent: Parent, element: Element): void {
  tree.appendChild(parent, element);
}

/** Puts an element right behind another one. */
export function insertAfter(place: Element, element: Element): void {
  const parent = place.parentNode;
  if (!parent) throw new Error(`<${place.tagName}> is in no document`);
  const next = parent.childNodes[parent.childNodes.indexOf(place) + 1];
  if (next) tree.insertBefore(parent, element, next);
  else tree.appendChild(parent, element);
}

export function remove(element: Element): void {
  tree.detachNode(element);
}

/** Whether a `<script>` runs: one with another type is data. */
export function isProgram(script: Element): boolean {
  const type = attribute(script, 'type') ?? '';
  return script.tagName === 'script' && ['', 'module', 'text/javascript'].includes(type);
}

/** Whether a `<script>` says which pages to fetch ahead: no program, but let in or refused like one. */
export const isRules = (script: Element): boolean =>
  script.tagName === 'script' && attribute(script, 'type') === 'speculationrules';
