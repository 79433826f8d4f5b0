import type { Node } from 'mdast';
import { visit } from '../../../course/read/visit.ts';
import type { ReadTag } from '../../../course/read/tags.ts';
import type { StateReader } from '../../../course/read/widget-file.ts';
import { fileOf, paths } from '../../../course/paths.ts';
import type { Finding } from '../../../course/report.ts';
import { tagOf } from '../../../course/tag-set.ts';
import { decode, resolveUrl } from '../../site/urls.ts';
import type { ContentCheck } from '../check.ts';

/** A state in a question or a link is one that the settings of its widget take as a whole. */
export const checkStates: ContentCheck = (course, reportIn) => {
  const byName = new Map(course.widgets.map(({ name, settings }) => [name, settings]));
  for (const { data, file, place } of course.questions.flatMap((each) => each.questions)) {
    if (data?.kind !== 'choice') continue;
    data.choices.forEach(({ demo }, index) => {
      const finding = demo && ignoredState(demo.state, byName.get(demo.widget));
      if (finding) reportIn(file)(place('choices', index, 'demo', 'state'), finding);
    });
  }

  const byTag = new Map(course.widgets.map(({ name, settings }) => [tagOf(name), settings]));
  /** by file and id of the figure */
  const shown = new Map<string, ReadonlyMap<string, StateReader | undefined>>([
    ...course.widgets.map(
      ({ name, settings }) => [fileOf(paths.widget(name)), new Map([[name, settings]])] as const,
    ),
    ...course.lessons.map(({ slug }) => {
      const figures = (course.uses.get(slug)?.found ?? []).map(
        ({ props, name }: ReadTag) => [String(props['id']), byTag.get(name)] as const,
      );
      return [fileOf(paths.lesson(slug)), new Map(figures)] as const;
    }),
  ]);
  const files = new Set(shown.keys());
  for (const { slug, file, tree } of course.lessons) {
    if (!tree) continue;
    visit(tree, (node: Node) => {
      if ((node.type !== 'link' && node.type !== 'definition') || !('url' in node)) return;
      const target = resolveUrl(String(node.url), fileOf(paths.lesson(slug)), files);
      const [id = '', ...state] = target?.fragment.slice(1).split('?') ?? [];
      if (!target || state.length === 0) return;
      const finding = ignoredState(state.join('?'), shown.get(target.file)?.get(decode(id)));
      if (finding) reportIn(file)(node.position?.start, finding);
    });
  }
};

function ignoredState(state: string, settings: StateReader | undefined): Finding | undefined {
  const { ignored } = settings?.parse(new URLSearchParams(state)) ?? { ignored: [] };
  if (ignored.length === 0) return undefined;
  return {
    problem: 'A state that the widget does not take',
    expected: 'settings of the widget, as "Copy a link to this state" gives them',
    found: `${state} (${ignored.join('; ')})`,
    repair: 'set the widget as readers shall see it, copy its link, and paste what follows the ?',
  };
}
