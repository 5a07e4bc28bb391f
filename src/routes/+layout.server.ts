import { serverZone } from '#ui/times.ts';
import { wordingOf } from '#wording/words.ts';

/** What every page knows: its language, the zone of its clocks, and the few sentences around it. */
export const load = ({ locals: { lang, dir }, url }) => {
  const { common, home } = wordingOf(lang);
  return { lang, dir, zone: serverZone, at: Date.now(), path: url.pathname, skip: common.skip, broken: home.broken };
};
