import { isActId } from '../form.ts';
import { hashToken, joinToken } from '../people.ts';
import type { AnyRefusal } from '../refused.ts';
import type { Running } from '../running.ts';
import { giveCredential, type SignIn, signInOf } from './members.ts';

/**
 * The link printed at the first start: it makes the first organiser. Looking at it changes nothing (programs that preview
 * links do that); only the form behind it uses it up. Until there is a member each start prints a link, and the first
 * that is used ends all of them.
 */

type Started = Pick<Running, 'people'>;

/** Whether the form behind the link is worth showing. */
export async function isSetUpLink({ people }: Started, token: string): Promise<boolean> {
  const invitation = await people.findInvitation(token);
  return invitation?.usable === true && invitation.log === undefined && !(await people.hasMembers());
}

/** Uses the link. `id` is the form's own, the same when it is sent twice: then the same sign-in comes back. */
export async function redeemSetUpLink(
  { people }: Started,
  { token, id, name }: { token: string; id: string; name: string },
): Promise<SignIn | AnyRefusal> {
  if (!isActId(id)) return { refused: 'malformed' };
  const value = joinToken(await people.secret('set-up'), token, id);
  const hash = hashToken(value);
  const known = await people.findInvitation(token);
  if (!known || known.log !== undefined) return { refused: 'no-such-link', link: '' };
  if (await people.findCredential(hash)) return signInOf(value);
  if (await people.hasMembers()) return { refused: 'link-used' };
  if (!(await people.useInvitation(token, hash))) return { refused: 'link-used' };
  return giveCredential({ people }, await people.createMember(name), value);
}
