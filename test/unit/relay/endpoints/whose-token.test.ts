/** The table of cases by which an endpoint token is this request's own, another's, or impossible to tell. */
import { expect, test } from 'vitest'
import { type Verdict, whoseToken } from '../../../../relay/endpoints/whose-token.ts'

const ID = '5f0c6f4e-3a3b-4f27-9d7e-0a4f6f5a1b2c'
const OTHER_ID = crypto.randomUUID()
const GID = '11111111-2222-4333-8444-555555555555'
const session = { user: { id: 'Admin', name: 'Alexandra Dimou', administrator: true }, userGid: GID }
const WORDS = 'Spring campaign of the e-shop'
const asked = { requestId: ID, description: WORDS, replace: 'REPLACED' }

type Told = { ref?: string; requestId?: string; description?: string | null; createdBy?: string }
const verdict = (
  told: Told,
  correlation: 'field' | 'type' | 'none',
  { isNew, perType = 'one' }: { isNew?: boolean; perType?: 'one' | 'several' } = {},
  { words = WORDS, userGid = GID }: { words?: string; userGid?: string | null } = {},
) =>
  whoseToken(
    { ref: 'REF', requestId: undefined, description: null, createdBy: undefined, ...told },
    { ...asked, description: words },
    userGid === null ? { user: session.user } : session,
    { correlation, perType },
    isNew,
  )

const BY_ID: [string, Told, Verdict][] = [
  ['our request id', { requestId: ID }, 'ours'],
  ['our request id in capitals and braces', { requestId: `{${ID.toUpperCase()}}` }, 'ours'],
  ['our request id, the description cut off', { requestId: ID, description: 'Spring' }, 'ours'],
  ['our request id, the creator with a domain', { requestId: ID, createdBy: 'COMPANY\\Admin' }, 'ours'],
  ['our request id, the creator by GID', { requestId: ID, createdBy: `{${GID.toUpperCase()}}` }, 'ours'],
  ['our request id, the creator by name', { requestId: ID, createdBy: 'Alexandra Dimou' }, 'ours'],
  ['our request id, another creator', { requestId: ID, createdBy: 'Eleni' }, 'not-ours'],
  ['our request id, another creator by GID', { requestId: ID, createdBy: crypto.randomUUID() }, 'not-ours'],
  ['another request id', { requestId: OTHER_ID }, 'not-ours'],
  ['no request id', {}, 'cannot-tell'],
]
test.each(BY_ID)('where EBS keeps the request id: %s', (_, told, expected) => {
  expect(verdict(told, 'field')).toBe(expected)
})

const BY_WORDS: [string, Told, Verdict][] = [
  ['the same words by the same user', { description: WORDS, createdBy: 'admin' }, 'ours'],
  ['words cut off', { description: WORDS.slice(0, 12), createdBy: 'Admin' }, 'ours'],
  ['blanks and case changed', { description: ` ${WORDS.toUpperCase()}  `, createdBy: 'Admin' }, 'ours'],
  ['the creator with a domain', { description: WORDS, createdBy: 'COMPANY\\admin' }, 'ours'],
  ['the creator by GID', { description: WORDS, createdBy: GID }, 'ours'],
  ['other words', { description: 'Autumn campaign', createdBy: 'Admin' }, 'not-ours'],
  ['a short word that ours begins with', { description: 'Spring', createdBy: 'Admin' }, 'not-ours'],
  ['another creator', { description: WORDS, createdBy: 'Eleni' }, 'not-ours'],
  ['no description', { createdBy: 'Admin' }, 'cannot-tell'],
  ['no creator', { description: WORDS }, 'cannot-tell'],
  ['neither', {}, 'cannot-tell'],
]
test.each(BY_WORDS)('where description and creator tell: %s', (_, told, expected) => {
  expect(verdict(told, 'type')).toBe(expected)
})

test('the same short words by the same user are ours', () => {
  expect(verdict({ description: 'Spring', createdBy: 'Admin' }, 'type', {}, { words: 'Spring' })).toBe('ours')
})

test('the same words by a GID tell nothing where EBS has not told the user’s own', () => {
  const told = { description: WORDS, createdBy: crypto.randomUUID() }
  expect(verdict(told, 'type', {}, { userGid: null })).toBe('cannot-tell')
})

test('the same words are no proof among several, unless the token is new', () => {
  const told = { description: WORDS, createdBy: 'Admin' }
  expect(verdict(told, 'type', { perType: 'several' })).toBe('cannot-tell')
  expect(verdict(told, 'type', { perType: 'several', isNew: true })).toBe('ours')
})

test.each([
  [true, 'cannot-tell'],
  [undefined, 'cannot-tell'],
  [false, 'not-ours'],
] as const)('without any correlation, a token that is new: %s, is "%s"', (isNew, expected) => {
  const told = { requestId: ID, description: WORDS, createdBy: 'Admin' }
  expect(verdict(told, 'none', isNew === undefined ? {} : { isNew })).toBe(expected)
})

test('the token that is replaced, and one that was there before, are never ours', () => {
  for (const correlation of ['field', 'type', 'none'] as const) {
    const told = { requestId: ID, description: WORDS, createdBy: 'Admin' }
    expect(verdict({ ...told, ref: 'REPLACED' }, correlation)).toBe('not-ours')
    expect(verdict(told, correlation, { isNew: false })).toBe('not-ours')
  }
})

test('a creator by GID is not judged where EBS has not told the user’s own', () => {
  const found = { ref: 'REF', requestId: ID, description: null, createdBy: crypto.randomUUID() }
  const registration = { correlation: 'field', perType: 'one' } as const
  expect(whoseToken(found, asked, { user: session.user, userGid: undefined }, registration, undefined)).toBe('ours')
})
