import type { APIRoute } from 'astro';
import { loadStudy } from '../../layouts/study.ts';

/** A classic script, because a page opened from disk can read no other file. */
export const GET: APIRoute = async () =>
  new Response(`globalThis.courseStudy = ${JSON.stringify(await loadStudy())};\n`, {
    headers: { 'content-type': 'text/javascript' },
  });
