/** Whether EBS's word for a user is the signed-in one, certainly another one, or neither. */
import { expect, test } from 'vitest'
import { isOtherUser, isSameUser } from '../../../../relay/environment/same-user.ts'

const GID = '4C1D0000-AAAA-4000-8000-000000000000'
const OTHER_GID = '9e770000-aaaa-4000-8000-000000000000'
const named = { user: { id: 'Admin', name: 'Alexandra K.', administrator: true } }
const withGid = { ...named, userGid: GID }

test.each(['Admin', 'ADMIN', ' admin ', 'COMPANY\\Admin', 'A\\B\\admin', 'Admin@company', 'admin@a.b'])(
  '%j is this one',
  (text) => {
    expect([isSameUser(text, named), isOtherUser(text, named)]).toEqual([true, false])
  },
)

test('so is the GID, in any spelling, where EBS has told it', () => {
  for (const gid of [GID, `{${GID.toLowerCase()}}`, GID.replaceAll('-', '')])
    expect([isSameUser(gid, withGid), isOtherUser(gid, withGid)]).toEqual([true, false])
})

test.each(['Eleni', 'Administrator', 'COMPANY\\Eleni', 'Admin\\Eleni', 'Eleni@Admin', ''])(
  '%j is another one',
  (text) => {
    for (const session of [withGid, named])
      expect([isSameUser(text, session), isOtherUser(text, session)]).toEqual([false, true])
  },
)

test('the name of the user is not enough to be this one, and too much to be another', () => {
  const text = ' alexandra k. '
  expect([isSameUser(text, named), isOtherUser(text, named)]).toEqual([false, false])
})

test('a GID is another’s only where EBS has told the user’s own', () => {
  expect(isOtherUser(OTHER_GID, withGid)).toBe(true)
  expect([isSameUser(OTHER_GID, named), isOtherUser(OTHER_GID, named)]).toEqual([false, false])
})
