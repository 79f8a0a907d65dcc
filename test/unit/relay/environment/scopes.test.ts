import { expect, test } from 'vitest'
import { hasScope } from '../../../../relay/environment/environment.ts'
import type { OpenSession } from '../../../../relay/session/session.ts'

test.each([
  ['essurveys', 'essurveys', true],
  ['other essurveys', 'ESSURVEYS', true],
  ['ESSurveys', 'essurveys', true],
  ['essurveys', 'essurvey', false],
  ['essurveys-extra', 'essurveys', false],
  ['', 'essurveys', false],
])('a session for "%s" is one for %s, in whatever case: %s', (scope, wanted, expected) => {
  expect(hasScope({ scope } as OpenSession, wanted)).toBe(expected)
})
