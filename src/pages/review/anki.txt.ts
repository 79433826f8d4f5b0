import type { APIRoute } from 'astro';
import { loadReviewCards } from '../../layouts/study.ts';
import { ankiFile } from '../../layouts/anki.ts';

export const GET: APIRoute = async () =>
  new Response(ankiFile(await loadReviewCards()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
