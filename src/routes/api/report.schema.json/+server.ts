import { json } from '@sveltejs/kit';
import { reportSchema } from '#documents/report-tree.ts';
import { shapeOf } from '../openapi.json/describe.ts';
import type { RequestHandler } from './$types';

/** The report's data described by itself, for whoever checks a file and knows nothing of the interface (R10). */
export const GET: RequestHandler = () =>
  json(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Report of a Bigtent session, version 1',
      ...shapeOf(reportSchema),
    },
    { headers: { 'cache-control': 'public, max-age=300' } },
  );
