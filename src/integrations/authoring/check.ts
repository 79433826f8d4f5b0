import type { Course } from '../../course/read-course.ts';
import type { Report } from '../../course/report.ts';

/** A check that needs more than one file of the content. */
export type ContentCheck = (course: Course, reportIn: (file: string) => Report) => void;
