import * as common from './ar/common.ts';
import * as desk from './ar/desk.ts';
import * as home from './ar/home.ts';
import * as map from './ar/map.ts';
import * as online from './ar/online.ts';
import * as person from './ar/person.ts';
import * as phone from './ar/phone.ts';
import * as proposal from './ar/proposal.ts';
import * as refusals from './ar/refusals.ts';
import * as report from './ar/report.ts';
import * as results from './ar/results.ts';
import * as setup from './ar/setup.ts';
import * as terms from './ar/terms.ts';
import * as votes from './ar/votes.ts';
import type { Wording } from './wording.ts';

export const ar = {
  common,
  desk,
  home,
  map,
  online,
  person,
  phone,
  proposal,
  refusals,
  report,
  results,
  setup,
  terms,
  votes,
} satisfies Wording;
