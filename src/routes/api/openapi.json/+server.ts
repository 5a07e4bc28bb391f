import { json } from '@sveltejs/kit';
import { running } from '#server/running.ts';
import type { RequestHandler } from './$types';
import { description } from './describe.ts';

/** What programs of others can do here. The same for everybody, so it may be kept for a while. */
export const GET: RequestHandler = ({ url }) =>
  json(description(running().publicUrl?.origin ?? url.origin), { headers: { 'cache-control': 'public, max-age=300' } });
