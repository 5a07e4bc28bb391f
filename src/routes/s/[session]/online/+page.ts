import { loadWording } from '#wording/load.ts';

/** The sentences come by themselves, in one language: functions cannot be sent with the data. */
export const load = async ({ data, parent }) => ({ ...data, w: await loadWording((await parent()).lang) });
