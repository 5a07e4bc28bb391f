import { newActId } from '#server/acting.ts';
import { reachableAt } from '#server/address.ts';
import { qrPath } from '#server/qr.ts';
import { running } from '#server/running.ts';
import { codeOf, spacedCode } from '#server/sessions.ts';
import { staffToken } from '#server/sign-in/staff-links.ts';
import { actFromForm } from '../../../act-from-form.ts';
import {
  invite,
  placeLine,
  setAwareness,
  setOrder,
  setQuestion,
  setRules,
  setSlot,
  switchChathamHouse,
} from './actions.ts';
import { organiserOf } from './organiser.ts';
import { readSetup } from './read-setup.ts';

/** The organiser's page. Nobody else sees it: it holds the page as pasted, and people who have not agreed yet. */
export const load = async ({ params: { session }, request, locals: { lang }, url }) => {
  const { by, reading } = await organiserOf(session, request, lang);
  const setup = readSetup(reading.state, reading.words, by);
  const { origin } = reachableAt(url);
  const code = await codeOf(running(), session);
  const open = setup.view.links.filter(({ revoked }) => !revoked);
  const addresses = await Promise.all(
    open.map(async ({ link }) => [link, `${origin}/staff/${await staffToken(running(), session, link)}`] as const),
  );
  return {
    session,
    ...setup,
    addresses: Object.fromEntries(addresses),
    joining: code && { code: spacedCode(code), address: `${origin}/j/${code}`, qr: qrPath(`${origin}/j/${code}`) },
    formId: newActId(),
  };
};

export const actions = {
  act: (event) => actFromForm(event, event.params.session),
  slot: (event) => setSlot(event, event.params.session),
  question: (event) => setQuestion(event, event.params.session),
  order: (event) => setOrder(event, event.params.session),
  rules: (event) => setRules(event, event.params.session),
  awareness: (event) => setAwareness(event, event.params.session),
  place: (event) => placeLine(event, event.params.session),
  chatham: (event) => switchChathamHouse(event, event.params.session),
  invite: (event) => invite(event, event.params.session),
};
