/**
 * Decides whether a listed endpoint token is this request's own, another's, or impossible to tell. It is the one judge after a
 * lost answer, and before a repeated request. Pure. Its table of cases is its test.
 */
import type { HttpRegistration } from '../ebs/calls/configured-calls.ts'
import type { FoundEndpoint } from '../environment/registered.ts'
import { isOtherUser, isSameUser } from '../environment/same-user.ts'
import type { OpenSession } from '../session/session.ts'

export type Verdict = 'ours' | 'not-ours' | 'cannot-tell'

/** `replace`: the ref of the token that is replaced. */
type Asked = { requestId: string; description: string; replace: string | undefined }

/**
 * Judges one token of EBS's list.
 * @param isNew false: EBS listed it before `register` went out; undefined: not known
 */
export function whoseToken(
  found: Pick<FoundEndpoint, 'ref' | 'requestId' | 'description' | 'createdBy'>,
  asked: Asked,
  session: Pick<OpenSession, 'user' | 'userGid'>,
  { correlation, perType }: Pick<HttpRegistration, 'correlation' | 'perType'>,
  isNew: boolean | undefined,
): Verdict {
  if (found.ref === asked.replace || isNew === false) return 'not-ours'
  const { createdBy, description, requestId } = found
  if (correlation === 'none') return 'cannot-tell'
  if (createdBy !== undefined && isOtherUser(createdBy, session)) return 'not-ours'
  if (correlation === 'field') {
    // The session was made for this very request id. EBS may cut or change the words, so they decide nothing.
    if (requestId !== undefined) return isSameId(requestId, asked.requestId) ? 'ours' : 'not-ours'
    return 'cannot-tell'
  }
  if (description !== null && !isSameText(description, asked.description)) return 'not-ours'
  if (description === null || createdBy === undefined || !isSameUser(createdBy, session)) return 'cannot-tell'
  // Among several, an older one may have the same words by the same user.
  return perType === 'one' || isNew ? 'ours' : 'cannot-tell'
}

const isSameId = (one: string, other: string) => bare(one) === bare(other)
const bare = (id: string) => id.trim().replace(/[{}-]/g, '').toLowerCase()

/** EBS may cut a description off or normalise its blanks, case and composition. */
function isSameText(kept: string, sent: string): boolean {
  const [a, b] = [kept, sent].map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()) as [
    string,
    string,
  ]
  return a === b || (a.length >= CUT_OFF_MIN_CHARS && b.startsWith(a))
}

/** A shorter text at the beginning of another is chance, and no description that was cut off. */
const CUT_OFF_MIN_CHARS = 8
