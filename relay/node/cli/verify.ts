/** `npm run relay -- verify`: compares EBS with the comparison file, without a browser. For schedulers and CI. */
import { ConfigError } from '../../config/parse.ts'
import { silentLog } from '../../observability/log.ts'
import { noMeter } from '../../observability/metrics.ts'
import { checkEnvironment } from '../headless/check-environment.ts'
import { EXIT, exitCodeFor, type Outcome } from '../headless/outcome.ts'
import { createPlanner, type PlanOptions } from '../headless/plan-checks.ts'
import { jsonOf, tableOf } from '../headless/report.ts'
import { loadConfig, type Variables } from '../load-config.ts'
import { CHECK_OPTIONS, CHECK_USAGE, planOptionsOf } from './check-options.ts'
import { type Command, readOptions, UsageError } from './command.ts'
import { interruptible } from './terminal/interrupt.ts'
import { print, say } from './terminal/print.ts'

export const verify: Command = {
  summary: 'compares EBS with the comparison file, without a browser',
  usage: `npm run relay -- verify [--expectations FILE] [--environment ID] [--json]

Signs in to each environment with its service user, compares EBS's company parameters with the comparison file \
that the extension exports, and ends the service user's token. It prints no value, and changes nothing in EBS.

${CHECK_USAGE}
  --json                      prints JSON instead of the table

Exit code: ${EXIT.match} all match, ${EXIT.drift} drift, ${EXIT.unreachable} EBS gave no readable answer, \
${EXIT.notAllowed} EBS refused the service user, \
${EXIT.usage} the options, the configuration or the file cannot be used, 130 interrupted. Drift has priority over the others.`,
  async run(args, env) {
    try {
      const { json, ...values } = readOptions(args, { ...CHECK_OPTIONS, json: { type: 'boolean', default: false } })
      const options = planOptionsOf(values)
      // A check that has begun is finished: it ends the token of the service user.
      const outcomes = await interruptible(() => checkOnce(options, env))
      if (json) console.log(jsonOf(outcomes))
      else print(tableOf(outcomes))
      return exitCodeFor(outcomes)
    } catch (error) {
      if (!(error instanceof ConfigError || error instanceof UsageError)) throw error
      say(error.message)
      return EXIT.usage
    }
  },
}

/** Checks the environments at the same time. Throws {@link ConfigError}. */
async function checkOnce(options: PlanOptions, env: Variables): Promise<Outcome[]> {
  const { config } = loadConfig(env)
  const planner = createPlanner(config, options, { env, log: silentLog, meter: noMeter, now: Date.now })
  try {
    return await Promise.all(planner.plan().map((check) => checkEnvironment(check, Date.now)))
  } finally {
    await planner.close()
  }
}
