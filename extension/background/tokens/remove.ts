/** Removes a token that EBS does not list from the list, and restores it. Nothing changes in EBS. */
import { Failed } from '../../contracts/errors.ts'
import { isOfRelay } from '../../vault/bind.ts'
import { allTokens, putBackToken, putBackTokens, removeToken, removeTokens, tokenOf } from '../../vault/tokens.ts'
import { changed } from '../state/notify-views.ts'
import { eventOf } from './audit-log.ts'
import { showBadge } from './badge.ts'
import { isLive, knownToken, knownTokens } from './inventory.ts'

/** @throws {Failed} `unknown_token`; `still_listed` when EBS lists it, or its list was not read: then nothing shows that it is gone */
export async function removeFromList(ref: string): Promise<void> {
  const token = await knownToken(ref)
  if (token.registered !== false) throw new Failed('still_listed')
  await removeToken(ref, await eventOf('removed', token))
  await showBadge()
  changed()
}

/** Removes those of them that EBS does not list, and leaves the others. @returns the refs of those that were removed */
export async function removeAll(refs: readonly string[]): Promise<string[]> {
  const wanted = new Set(refs)
  const removable = (await knownTokens(null)).filter(
    (token) => wanted.has(token.ref) && token.stored && isLive(token) && token.registered === false,
  )
  await removeTokens(await Promise.all(removable.map((token) => eventOf('removed', token))))
  await showBadge()
  changed()
  return removable.map(({ ref }) => ref)
}

/** Brings those of them back that were removed. */
export async function putBackAll(refs: readonly string[]): Promise<void> {
  const wanted = new Set(refs)
  const removed = (await allTokens()).filter(({ ref, retired }) => wanted.has(ref) && retired?.how === 'removed')
  await putBackTokens(await Promise.all(removed.map((token) => eventOf('put-back', token))))
  await showBadge()
  changed()
}

/** @throws {Failed} `unknown_token` */
export async function putBack(ref: string): Promise<void> {
  await putBackToken(ref, await eventOf('put-back', await tokenOf(ref)))
  await showBadge()
  changed()
}

/**
 * EBS lists these: what was removed of them is in the list again, with its value.
 * @param relay the one that has read the list
 */
export async function putBackListed(
  environment: string,
  relay: string | undefined,
  listed: readonly { ref: string }[],
): Promise<void> {
  const refs = new Set(listed.map(({ ref }) => ref))
  const back = (await allTokens()).filter(
    (token) =>
      token.retired?.how === 'removed' &&
      refs.has(token.ref) &&
      token.environment === environment &&
      isOfRelay(token, relay),
  )
  for (const { ref } of back) await putBack(ref)
}
