/** What the plan has to know of a lesson. */
interface Planned {
  slug: string;
  /** id of its module */
  module: string;
  order: number;
}

/** A module with its lessons, in reading order. */
type PlannedModule<Module, Lesson> = Module & { lessons: Lesson[] };

/**
 * The course in reading order: lessons by their `order`, modules by their first lesson, those
 * without a lesson last. How many there are of either, the content says.
 */
export function planOf<Module extends { id: string }, Lesson extends Planned>(
  modules: readonly Module[],
  lessons: readonly Lesson[],
): PlannedModule<Module, Lesson>[] {
  const inOrder = lessons.toSorted((a, b) => a.order - b.order);
  const byModule = Map.groupBy(inOrder, ({ module }) => module);
  const first = ({ id }: Module): number => byModule.get(id)?.[0]?.order ?? Infinity;
  return modules
    .toSorted((a, b) => (first(a) === first(b) ? 0 : first(a) - first(b)))
    .map((module) => ({ ...module, lessons: byModule.get(module.id) ?? [] }));
}

/** The lessons before and after one, if any. */
export function neighbours<Lesson extends { slug: string }>(
  plan: readonly { lessons: readonly Lesson[] }[],
  slug: string,
): { previous: Lesson | undefined; next: Lesson | undefined } {
  const lessons = plan.flatMap((module) => module.lessons);
  const place = lessons.findIndex((lesson) => lesson.slug === slug);
  return { previous: lessons[place - 1], next: place < 0 ? undefined : lessons[place + 1] };
}
