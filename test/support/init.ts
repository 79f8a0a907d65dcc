/** `init` with nobody there: every answer is in a file, and a configuration comes of it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { COMPANY } from '../sandbox/seeds.ts'
import { eventually } from './eventually.ts'
import { EXTENSION } from './extension.ts'
import { runAt, type Variables } from './relay-process.ts'
import { answerSignIn } from './sign-in.ts'

export type Answers = Record<string, string | object | undefined>

/** What the operator of a sandbox answers, for one type of endpoint. @param port the relay's */
export function answersFor(sandbox: Sandbox, port: number, type = 'SURVEYS'): Answers {
  const { lookup, registration, types } = sandbox.environment
  const { id, gid } = sandbox.store.subscription()
  const { scope = '', holds } = types.find((one) => one.id === type) ?? {}
  return {
    'base-url': sandbox.ebsOrigin,
    ...signInOf(sandbox),
    types: `${type}=${scope}`,
    ...(holds && { holds }),
    probe: '/api/rpc/PublicQuery/ESMMStockItem/CloudStoreProbe',
    'cloud-store-id': id,
    'cloud-store-gid': gid,
    name: 'Aegean',
    kind: 'test',
    'public-origin': `http://localhost:${port}`,
    extensions: `chrome:${EXTENSION.id}`,
    lookup,
    registration,
  }
}

function signInOf({ environment: { authorization } }: Sandbox): Answers {
  if (authorization.mode === 'native') {
    const { id, bridge } = authorization.subscription
    return { authorization: 'native', subscription: id, bridge, user: 'Admin', branch: COMPANY.branch }
  }
  const { authorizeUrl, tokenUrl, clientId } = authorization
  return { authorization: 'oauth', 'authorize-url': authorizeUrl, 'token-url': tokenUrl, 'client-id': clientId }
}

/** Runs it in that folder. Where EBS has a sign-in page of its own, that page is answered as a browser would. */
export async function initialise(folder: string, sandbox: Sandbox, given: Answers, ...args: string[]) {
  writeFileSync(join(folder, 'answers.json'), JSON.stringify(given))
  const { lines, ended } = runAt(
    folder,
    secretsOf(sandbox),
    'init',
    '--unattended',
    '--answers',
    'answers.json',
    ...args,
  )
  const signIn = eventually(() => {
    const address = lines.find((line) => line.startsWith(`${sandbox.ebsOrigin}/`))
    if (!address) throw new Error(lines.join('\n'))
    return address
  }, 1_000)
  const first = await Promise.race([signIn, ended])
  if (typeof first === 'string') await fetch(await answerSignIn(sandbox, first))
  return { code: await ended, said: lines.join('\n') }
}

function secretsOf({ environment: { authorization }, relaySecret, users }: Sandbox): Variables {
  if (authorization.mode === 'oauth') return { EBS_CLIENT_SECRET: relaySecret }
  return {
    EBS_SUBSCRIPTION_PASSWORD: relaySecret,
    EBS_PASSWORD: users.find(({ id }) => id === 'Admin')?.password ?? '',
  }
}
