/** Whether a text of EBS names the signed-in user: EBS names users by id, by GID or with their domain (contract 7). */
import { canonicalText } from '../../shared/endpoint.ts'
import type { OpenSession } from '../session/session.ts'

type SignedIn = Pick<OpenSession, 'user' | 'userGid'>

/** True for the user's id or GID, in any case, with or without a domain in front (`COMPANY\Admin`) or behind (`Admin@company`). */
export function isSameUser(text: string, { user, userGid }: SignedIn): boolean {
  const said = canonicalText(text).toLowerCase()
  const names = [user.id, userGid].filter((name) => name !== undefined).map((name) => canonicalText(name).toLowerCase())
  return [said, said.replace(/^.*\\/, ''), said.replace(/@[^@]*$/, '')].some((name) => names.includes(name))
}

const GUID = /^[0-9a-f]{8}-/

/** True where the text certainly names somebody else. A GID cannot be judged where EBS has not told the user's own. */
export function isOtherUser(text: string, session: SignedIn): boolean {
  if (isSameUser(text, session) || text.trim().toLowerCase() === session.user.name.toLowerCase()) return false
  return !GUID.test(canonicalText(text)) || session.userGid !== undefined
}
