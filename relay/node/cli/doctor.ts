/**
 * `npm run relay -- doctor`: signs in, runs every configured read once, and reports the settings that do not fit EBS's
 * answers.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { readText } from '../read-text.ts'
import { type Command, readOptions, UsageError } from './command.ts'
import { bundleText } from './doctor/bundle.ts'
import { isInOrder } from './doctor/examine.ts'
import { reportText } from './doctor/report.ts'
import { examineAll } from './examine-all.ts'
import { lookAtPortal } from './look-at-portal.ts'
import { createAsk } from './terminal/ask.ts'
import { SIGN_IN_OPTIONS, SIGN_IN_USAGE } from './terminal/credentials.ts'
import { interruptible } from './terminal/interrupt.ts'
import { print, say } from './terminal/print.ts'

/** An ordinary relay logs less in a day. */
const LOG_MAX_BYTES = 64 * 1024 * 1024

export const doctor: Command = {
  summary: 'signs in, runs every configured read once, and reports settings that do not fit EBS',
  usage: `npm run relay -- doctor [options]

Signs in to each environment and runs every configured read once, for each endpoint type. Prints the form of each answer (names \
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
        say,
        signal,
      })
      const reports = examined.map(({ report }) => report)
      if (options.json) console.log(JSON.stringify({ environments: reports }, null, 2))
      else print(reports.map(reportText).join('\n\n'))
      if (options.bundle !== undefined) {
        const text = bundleText(examined, log, Date.now())
        console.error(text)
        if (options.yes || (await ask.confirm(`Save this as ${options.bundle}?`, '--yes'))) save(options.bundle, text)
      }
      return reports.every(isInOrder) ? 0 : 1
    })
  },
}

function save(file: string, text: string): void {
  if (existsSync(file)) throw new UsageError('--bundle: this file already exists')
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
  say(`Saved as ${file}.`)
}
