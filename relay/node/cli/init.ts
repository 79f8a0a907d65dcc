/** `npm run relay -- init`: asks for the settings, tries each one against EBS, and writes the configuration. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { ConfigError, parseConfig } from '../../config/parse.ts'
import { allCompanyParams } from '../../ebs/calls/company-parameters.ts'
import { nodeTransport } from '../../ebs/transport/undici.ts'
import { createEnvironment } from '../../environment/environment.ts'
import { SECRET_MAX_BYTES } from '../../limits.ts'
import { silentLog } from '../../observability/log.ts'
import { noMeter } from '../../observability/metrics.ts'
import { Refusal } from '../../problems/problem.ts'
import { TITLES } from '../../problems/titles.ts'
import type { Variables } from '../load-config.ts'
import { proxyOf } from '../proxy.ts'
import { readText } from '../read-text.ts'
import { transportOptions } from '../transport-options.ts'
import { type Command, readOptions } from './command.ts'
import { ANSWERS, type Given, readAnswers, SIGN_IN_ANSWERS, wanting } from './init/answers.ts'
import type { Parameter } from './init/discover.ts'
import { configOf, type Draft, SESSION_KEY_FILE, secretPath } from './init/draft.ts'
import { findParameters } from './init/find-parameters.ts'
import { nextSteps } from './init/next-steps.ts'
import { type Asking, askAddress, askAuthorization, askRelay, askSubscription, askTypes } from './init/questions.ts'
import { writeFiles } from './init/write-files.ts'
import { createAsk } from './terminal/ask.ts'
import { credentialsFrom, SIGN_IN_OPTIONS, SIGN_IN_USAGE } from './terminal/credentials.ts'
import { interruptible } from './terminal/interrupt.ts'
import { print, say } from './terminal/print.ts'
import { CALL_MS, whileSignedIn } from './terminal/sign-in.ts'

const answerOptions = Object.fromEntries(Object.keys(ANSWERS).map((name) => [name, { type: 'string' as const }]))
const answerUsage = Object.entries(ANSWERS).map(([name, what]) => `  --${name.padEnd(28)}${what}`)

export const init: Command = {
  summary: 'asks for the settings, tries them against EBS, and writes the configuration and its secrets',
  usage: `npm run relay -- init [options]

Asks for each setting that no option gives, tries it against EBS, finds the company parameters, and writes the configuration and \
the files with its secrets. It changes nothing in EBS. If you interrupt it, it writes nothing.

  --out FILE                    the configuration file; default: RELAY_CONFIG_FILE, or relay.config.json. Secrets go into the folder secrets beside it
  --answers FILE                a JSON file with answers, by the names below; also user, branch, language, password-file, \
secret-file, and lookup, registration and portal (relay/README.md)
  --unattended                  asks nothing, and accepts the company parameters that it finds
  --overwrite                   overwrites existing files
  --allow-private               allows an EBS at a private network address
  --secret-file FILE            a file with the SubscriptionPassword or the client secret; or EBS_SUBSCRIPTION_PASSWORD, EBS_CLIENT_SECRET
${answerUsage.join('\n')}

The sign-in:
${SIGN_IN_USAGE}

Exit code: 0 the files were written, 1 they were not, 2 the options cannot be used.`,
  async run(args, env) {
    const typed = readOptions(args, {
      ...SIGN_IN_OPTIONS,
      ...answerOptions,
      out: { type: 'string' },
      answers: { type: 'string' },
      unattended: { type: 'boolean', default: false },
      overwrite: { type: 'boolean', default: false },
      'allow-private': { type: 'boolean', default: false },
      'secret-file': { type: 'string' },
    }) as Options
    const written = typed.answers === undefined ? {} : readAnswers(typed.answers)
    const options: Options = { ...signInAnswersIn(written), ...typed }
    const out = options.out ?? (env.RELAY_CONFIG_FILE || 'relay.config.json')
    const given: Given = { ...written, ...answersIn(options) }
    return interruptible(async (signal) => {
      const ask = createAsk(signal)
      const { unattended = false } = options
      const asking: Asking = { given, ask, want: wanting(given, ask), env, say, signal, unattended }
      const overwrite = options.overwrite === true
      await mayWrite([out, secretPath(out, SESSION_KEY_FILE)], asking, overwrite)
      const { draft, secret } = await draftOf(asking, options)
      await mayWrite([secretPath(out, secret.file)], asking, overwrite)
      const files = [
        { path: secretPath(out, SESSION_KEY_FILE), text: randomBytes(32).toString('base64url') },
        { path: secretPath(out, secret.file), text: secret.text },
        { path: out, text: `${JSON.stringify(configOf(draft, given), null, 2)}\n` },
      ]
      signal.throwIfAborted()
      const unprotected = writeFiles(files)
      print(nextSteps({ out, isNamed: options.out !== undefined, draft, given, unprotected }).join('\n'))
      return 0
    })
  },
}

type Options = Partial<
  Record<keyof typeof ANSWERS | keyof typeof SIGN_IN_OPTIONS | 'out' | 'answers' | 'secret-file', string>
> &
  Partial<Record<'unattended' | 'overwrite' | 'allow-private', boolean>>

const answersIn = (options: Options): Given =>
  Object.fromEntries(
    Object.keys(ANSWERS).flatMap((name) => {
      const answer = options[name as keyof typeof ANSWERS]
      return answer === undefined ? [] : [[name, answer]]
    }),
  )

const signInAnswersIn = (written: Given): Options =>
  Object.fromEntries(
    SIGN_IN_ANSWERS.flatMap((name) => {
      const answer = written[name]
      return answer === undefined ? [] : [[name, answer]]
    }),
  )

async function draftOf(asking: Asking, options: Options) {
  const address = await askAddress(asking, options['allow-private'] === true)
  const withAddress = { ...asking, given: { 'base-url': address.baseUrl, ...asking.given } }
  const { authorization, secret } = await askAuthorization(withAddress, secretGiven(options, asking.env))
  const { types, probe } = await askTypes(asking)
  const draft: Draft = {
    ...address,
    authorization,
    name: 'init',
    kind: 'test',
    parameters: { subscriptionId: 'not yet known: id', subscriptionGid: 'not yet known: GID' },
    types: types.map((type) => ({ ...type, parameter: `not yet known: ${type.id}` })),
    probe,
    publicOrigin: 'https://relay.invalid',
    extensions: [{ browser: 'chrome', id: 'a'.repeat(32), redirectUri: `https://${'a'.repeat(32)}.chromiumapp.org/` }],
  }
  const parameters = await readParameters(asking, draft, secret.text, options)
  const subscription = await askSubscription(asking)
  const found = await findParameters(asking, parameters, subscription, types)
  return { draft: { ...draft, subscription, ...found, ...(await askRelay(asking)) }, secret }
}

function secretGiven({ 'secret-file': file }: Options, env: Variables): string | undefined {
  if (file === undefined) return env.EBS_SUBSCRIPTION_PASSWORD ?? env.EBS_CLIENT_SECRET
  return readText(file, `--secret-file: the file ${file}`, SECRET_MAX_BYTES).replace(/^[\r\n]+|[\r\n]+$/g, '')
}

/** Signs in as the answers say, and reads all company parameters once. */
async function readParameters(asking: Asking, draft: Draft, secret: string, options: Options): Promise<Parameter[]> {
  const { given, env, ask, say, signal } = asking
  const [written] = parseConfig(configOf(draft, given)).environments
  if (!written) throw new ConfigError('no environment')
  const transport = nodeTransport(transportOptions(written, '/environments/0', proxyOf(env)))
  try {
    const environment = createEnvironment(written, {
      secret: () => secret,
      transport,
      log: silentLog,
      meter: noMeter,
      now: Date.now,
    })
    const { 'password-file': passwordFile, 'redirect-port': redirectPort } = options
    const credentials = () => credentialsFrom({ ...options, passwordFile }, env, ask)
    say('To read the company parameters, init signs in to EBS now. It keeps no password of a user.')
    return await whileSignedIn(
      environment,
      { credentials, redirectPort, ask, say, signal },
      async ({ credential, holder }) => {
        const kind = holder.administrator
          ? 'an administrator'
          : 'not an administrator: this user cannot register endpoint tokens'
        say(`Signed in as ${holder.name} (${holder.id}), ${kind}.`)
        const within = AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)])
        return allCompanyParams({ client: environment.client, signal: within, deadline: within, credential })
      },
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new ConfigError(`The company parameters cannot be read: ${TITLES[error.code]} (${error.code})`)
  } finally {
    await transport.close()
  }
}

async function mayWrite(paths: string[], { ask, unattended }: Asking, overwrite: boolean): Promise<void> {
  const there = paths.filter((path) => existsSync(path))
  if (there.length === 0 || overwrite) return
  const question = `Overwrite ${there.join(', ')}?`
  if (unattended || !(await ask.confirm(question, '--overwrite', false))) {
    throw new ConfigError(
      `Nothing was written. These files exist: ${there.join(', ')}. Use --overwrite to replace them.`,
    )
  }
}
