/**
 * Writes a file for the person who helps: versions, shapes, findings, and the last failures in the relay's log. It has
 * named fields only, each of a form that can hold no secret.
 */
import * as v from 'valibot'
import { ERRORS } from '../../../../shared/errors.ts'
import { VERSION } from '../../../../shared/version.ts'
import type { EnvironmentConfig } from '../../../config/environment.ts'
import type { EnvironmentReport } from './finding.ts'

const FAILURES_MAX = 50

const Code = v.picklist(Object.keys(ERRORS))
const Word = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z_-]{0,39}$/))
const Id = v.pipe(v.string(), v.uuid())
const Time = v.pipe(v.string(), v.isoTimestamp())

/** A line of the relay's log about a failure. The client, the user and the path are left out. */
const Failure = v.pipe(
  v.object({
    time: Time,
    level: Word,
    event: Word,
    requestId: v.fallback(v.optional(Id), undefined),
    route: v.fallback(v.optional(Word), undefined),
    status: v.fallback(v.optional(v.number()), undefined),
    code: v.fallback(v.optional(Code), undefined),
    call: v.fallback(v.optional(Word), undefined),
    outcome: v.fallback(v.optional(v.union([v.number(), Word])), undefined),
  }),
  v.check(({ level, status = 0 }) => level === 'warn' || level === 'error' || status >= 400),
)

/** The last failures in a log with one JSON object in each line. Other lines are skipped. */
function failuresIn(log: string): v.InferOutput<typeof Failure>[] {
  return log
    .split('\n')
    .flatMap((line) => {
      try {
        const parsed = v.safeParse(Failure, JSON.parse(line))
        return parsed.success ? [parsed.output] : []
      } catch {
        return []
      }
    })
    .slice(-FAILURES_MAX)
}

export type Examined = { config: EnvironmentConfig; report: EnvironmentReport }

/** The text of the file. `madeAt` in ms since 1970; `log`: the relay's log, if the operator gave it. */
export function bundleText(examined: readonly Examined[], log: string | undefined, madeAt: number): string {
  const bundle = {
    made: new Date(madeAt).toISOString(),
    versions: { relay: VERSION, node: process.versions.node, platform: process.platform, architecture: process.arch },
    environments: examined.map(({ config, report }, index) => ({
      // The environment's id and name may tell who the company is.
      environment: index,
      kind: config.kind,
      webApi: report.version,
      authorization: config.authorization.mode,
      registration: config.registration.mode,
      ...(config.registration.mode === 'http' && { correlation: config.registration.correlation }),
      perType: config.registration.perType,
      reads: report.reads,
      findings: report.findings,
    })),
    ...(log !== undefined && { failures: failuresIn(log) }),
  }
  return `${JSON.stringify(bundle, null, 2)}\n`
}
