/** Takes a token that EBS does not list out of the list, and back into it. In EBS nothing changes. */
import { Failed } from '../../contracts/errors.ts'
import { allTokens, putBackToken, removeToken, tokenOf } from '../../vault/tokens.ts'
import { changed } from '../state/notify-views.ts'
import { eventOf } from './audit-log.ts'
import { showBadge } from './badge.ts'
import { knownToken } from './inventory.ts'

/** @throws {Failed} `unknown_token`; `still_listed` when EBS lists it, or its list was not read: then nothing shows that it is gone */
export async function removeFromList(ref: string): Promise<void> {
  const token = await knownToken(ref)
  if (token.registered !== false) throw new Failed('still_listed')
  await removeToken(ref, await eventOf('removed', token))
  await showBadge()
  changed()
}

/** @throws {Failed} `unknown_token` */
export async function putBack(ref: string): Promise<void> {
  await putBackToken(ref, await eventOf('put-back', await tokenOf(ref)))
  await showBadge()
  changed()
}

/** EBS lists these: what was removed of them is in the list again, with its value. */
export async function putBackListed(listed: readonly { ref: string }[]): Promise<void> {
  const refs = new Set(listed.map(({ ref }) => ref))
  const back = (await allTokens()).filter(({ ref, retired }) => retired?.how === 'removed' && refs.has(ref))
  for (const { ref } of back) await putBack(ref)
}
