import * as common from './fr/common.ts';
import * as desk from './fr/desk.ts';
import * as home from './fr/home.ts';
import * as map from './fr/map.ts';
import * as online from './fr/online.ts';
import * as person from './fr/person.ts';
import * as phone from './fr/phone.ts';
import * as proposal from './fr/proposal.ts';
import * as refusals from './fr/refusals.ts';
import * as report from './fr/report.ts';
import * as results from './fr/results.ts';
import * as setup from './fr/setup.ts';
import * as terms from './fr/terms.ts';
import * as votes from './fr/votes.ts';
import type { Wording } from './wording.ts';

export const fr = {
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
