/** The steps that `init` leaves to the operator: only those that this configuration needs. */
import { expect, test } from 'vitest'
import type { Draft } from '../../../../../../relay/node/cli/init/draft.ts'
import { nextSteps } from '../../../../../../relay/node/cli/init/next-steps.ts'
import { EXTENSION } from '../../../../../support/extension.ts'

function stepsOf(changes: Partial<Draft>, isNamed = false): string {
  const draft = {
    authorization: { mode: 'native' },
    publicOrigin: 'https://relay.example',
    extensions: [EXTENSION],
    ...changes,
  } as Draft
  const given = { registration: { mode: 'http' }, portal: {} }
  return nextSteps({ out: 'a/relay.config.json', isNamed, draft, given, unprotected: [] }).join('\n')
}

test('every file that was written has a line of its own', () => {
  expect(stepsOf({})).toMatch(
    /^Written:\n {2}a\/relay\.config\.json\n {2}a\/secrets\/session-key\n {2}a\/secrets\/ebs-subscription-password\nNext/,
  )
})

test('the variable is set where an option named the file', () => {
  expect(stepsOf({}, true)).toContain('1. Set the environment variable RELAY_CONFIG_FILE to a/relay.config.json.')
  expect(stepsOf({})).not.toContain('RELAY_CONFIG_FILE')
})

test('a relay on loopback needs no proxy', () => {
  expect(stepsOf({})).toContain('Put a proxy in front of it that serves https://relay.example')
  expect(stepsOf({ publicOrigin: 'http://localhost:7410' })).not.toContain('proxy')
})

test('an OAuth client needs its redirect URIs; native sign-in a domain of one’s own', () => {
  const oauth = { authorization: { mode: 'oauth' } } as Partial<Draft>
  expect(stepsOf(oauth)).toContain(`register exactly these redirect URIs: ${EXTENSION.redirectUri}`)
  expect(stepsOf(oauth)).not.toContain('own domain')
  expect(stepsOf({})).toContain('own domain')
})
