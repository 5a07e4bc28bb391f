import * as common from './en/common.ts';
import * as desk from './en/desk.ts';
import * as home from './en/home.ts';
import * as map from './en/map.ts';
import * as online from './en/online.ts';
import * as person from './en/person.ts';
import * as phone from './en/phone.ts';
import * as proposal from './en/proposal.ts';
import * as refusals from './en/refusals.ts';
import * as report from './en/report.ts';
import * as results from './en/results.ts';
import * as setup from './en/setup.ts';
import * as terms from './en/terms.ts';
import * as votes from './en/votes.ts';

export const en = {
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
};
