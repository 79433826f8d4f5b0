import catalogue from '../content/widgets.json';

export interface WidgetEntry {
  /** its address: `/widgets/<name>/` */
  name: string;
  /** the tag that shows it in a lesson */
  tag: string;
  title: string;
  about: string;
  /** the lesson that introduces it */
  lesson: string;
}

export const figures: readonly WidgetEntry[] = catalogue;
