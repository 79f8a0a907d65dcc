/**
 * `npm run relay -- doctor`: signs in, runs every configured read once, and reports the settings that do not fit EBS's
 * answers.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { guideOf } from '../../config/guide-defaults.ts'
import { loadConfig, type Variables } from '../load-config.ts'
import { readText } from '../read-text.ts'
import { type Command, readOptions, UsageError } from './command.ts'
import { bundleText } from './doctor/bundle.ts'
import { isInOrder } from './doctor/examine.ts'
import { portalText } from './doctor/portal-report.ts'
import { reportText } from './doctor/report.ts'
import { findControls } from './doctor/saved-page.ts'
import { examineAll } from './examine-all.ts'
import { createAsk } from './terminal/ask.ts'
import { SIGN_IN_OPTIONS, SIGN_IN_USAGE } from './terminal/credentials.ts'
import { interruptible } from './terminal/interrupt.ts'

/** An ordinary relay logs less in a day. */
const LOG_MAX_BYTES = 64 * 1024 * 1024
/** A page with its pictures inside. */
const PAGE_MAX_BYTES = 32 * 1024 * 1024

export const doctor: Command = {
  summary: 'signs in, runs every configured read once, and reports settings that do not fit EBS',
  usage: `npm run relay -- doctor [options]

Signs in to each environment and runs every configured read once, for each endpoint type. Prints the form of each answer (names
and kinds, never values), what each pointer finds, and the settings that do not fit. It changes nothing in EBS.

  --environment ID        only this environment; required beside credentials if users sign in natively to several
${SIGN_IN_USAGE}
                          Without any credentials and without a terminal, the environment's "serviceUser" signs in
  --portal FILE           instead: lists which controls the guide finds in a page of the portal that a browser saved; nobody signs in
  --json                  prints the report as JSON
  --bundle FILE           also writes a file for the person who helps you: versions, shapes, findings. It is shown before it is saved
  --log FILE              with --bundle: adds the last failures in this log of the relay, with their request ids
  --yes                   with --bundle: saves without asking

Exit code: 0 no mistake was found, 1 a mistake was found, or a sign-in or a read failed, 2 the options cannot be used.`,
  async run(args, env) {
    const options = readOptions(args, {
      ...SIGN_IN_OPTIONS,
      environment: { type: 'string' },
      portal: { type: 'string' },
      json: { type: 'boolean', default: false },
      bundle: { type: 'string' },
      log: { type: 'string' },
      yes: { type: 'boolean', default: false },
    })
    if (options.portal !== undefined) return lookAtPortal(env, options.portal, options)
    if (options.log !== undefined && options.bundle === undefined) throw new UsageError('--log requires --bundle')
    const log =
      options.log === undefined ? undefined : readText(options.log, `--log: the file ${options.log}`, LOG_MAX_BYTES)
    return interruptible(async (signal) => {
      const ask = createAsk(signal)
      const { 'password-file': passwordFile, 'redirect-port': redirectPort } = options
      const examined = await examineAll({
        only: options.environment,
        given: { ...options, passwordFile },
        redirectPort,
        env,
        ask,
        say: console.error,
        signal,
      })
      const reports = examined.map(({ report }) => report)
      console.log(
        options.json ? JSON.stringify({ environments: reports }, null, 2) : reports.map(reportText).join('\n\n'),
      )
      if (options.bundle !== undefined) {
        const text = bundleText(examined, log, Date.now())
        console.error(text)
        if (options.yes || (await ask.confirm(`Save this as ${options.bundle}?`, '--yes'))) save(options.bundle, text)
      }
      return reports.every(isInOrder) ? 0 : 1
    })
  },
}

/** Exit code 0 where any control is found. */
async function lookAtPortal(env: Variables, file: string, options: { environment?: string; json: boolean }) {
  const { config } = loadConfig(env)
  const { environment: only } = options
  const guided = config.environments.filter(
    ({ id, registration }) => registration.mode === 'guided' && id === (only ?? id),
  )
  const [environment] = guided
  const { portal, registration } = environment ?? {}
  if (!environment || !portal || registration?.mode !== 'guided') {
    throw new UsageError('--portal: expected an environment with "registration": {"mode": "guided"} and "portal"')
  }
  const html = readText(file, `--portal: the file ${file}`, PAGE_MAX_BYTES)
  const report = await findControls(html, guideOf(registration.guide, portal)).catch((error) => {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new UsageError('--portal works in the source tree only, after npm ci')
  })
  console.log(
    options.json
      ? JSON.stringify({ environment: environment.id, ...report }, null, 2)
      : portalText(environment.id, report),
  )
  return report.controls.some(({ elements }) => elements.length > 0) ? 0 : 1
}

function save(file: string, text: string): void {
  if (existsSync(file)) throw new UsageError('--bundle: this file already exists')
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
  console.error(`Saved as ${file}.`)
}
