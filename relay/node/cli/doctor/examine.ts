/** Runs every read of one environment once, and judges the answers. */
import type { CallContext } from '../../../ebs/call.ts'
import type { TokenHolder } from '../../../ebs/calls/validate-token.ts'
import type { EbsEnvironment } from '../../../environment/environment.ts'
import type { SignInFailure } from '../terminal/sign-in-failed.ts'
import { type EnvironmentReport, type Finding, type ReadReport, wrong } from './finding.ts'
import { judgeLists, judgeSection } from './judge-lists.ts'
import { judgeLookup } from './judge-lookup.ts'
import { judgeTokens } from './judge-tokens.ts'
import { capabilitiesReport, readReports } from './meanings.ts'
import { resultOf } from './observe.ts'
import { readAll, readCapabilities } from './reads.ts'

/**
 * @param place the JSON pointer of the environment: `/environments/0`
 * @param within makes the context of one read, with a deadline of its own
 */
export async function examine(
  environment: EbsEnvironment,
  place: string,
  within: () => CallContext,
  signedIn: TokenHolder,
): Promise<EnvironmentReport> {
  const { config } = environment
  const reads = await readAll(environment, within, signedIn)
  const reports = readReports(place, config, reads)
  return {
    environment: config.id,
    version: resultOf(reads.capabilities) ?? null,
    reads: reports,
    findings: [
      ...reports.flatMap((one) => failed(place, one)),
      ...judgeSection(place, config, reads),
      ...judgeLookup(place, config.lookup, reads.types),
      ...judgeTokens(place, config, reads),
      ...judgeLists(place, config, reads),
    ],
  }
}

/** Runs the one read that needs no sign-in. The finding holds the reason as a word, and no text of EBS. */
export async function examineSignedOut(
  { client, config }: EbsEnvironment,
  place: string,
  signal: AbortSignal,
  reason: SignInFailure,
): Promise<EnvironmentReport> {
  const capabilities = await readCapabilities({ client, signal })
  const report = capabilitiesReport(capabilities)
  const says = `The sign-in failed: ${reason}. The other reads did not run.`
  return {
    environment: config.id,
    version: resultOf(capabilities) ?? null,
    reads: [report],
    findings: [...failed(place, report), wrong('sign-in-failed', `${place}/authorization`, says)],
  }
}

function failed(place: string, { read, status, code, ebsMessageId, means }: ReadReport): Finding[] {
  if (code === null) return []
  const answer = status === null ? 'no answer' : `status ${status}${ebsMessageId ? `, ${ebsMessageId}` : ''}`
  return [wrong('read-failed', place, `${read}: ${means} (${code}; ${answer}).`)]
}

/** Whether no finding is a mistake. Remarks do not count. */
export const isInOrder = ({ findings }: EnvironmentReport) => findings.every(({ isRemark }) => isRemark)
