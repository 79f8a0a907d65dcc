/** `doctor --portal FILE`: lists which controls the guide finds in a saved page of the portal. Nobody signs in. */
import { guideOf } from '../../config/guide-defaults.ts'
import { loadConfig, type Variables } from '../load-config.ts'
import { readText } from '../read-text.ts'
import { UsageError } from './command.ts'
import { portalText } from './doctor/portal-report.ts'
import { findControls } from './doctor/saved-page.ts'
import { print } from './terminal/print.ts'

/** A page with its pictures inside. */
const PAGE_MAX_BYTES = 32 * 1024 * 1024

/**
 * Prints the controls that the guide finds in the page.
 * @param file a page of the portal that a browser saved
 * @returns the exit code: 0 if any control is found
 * @throws {UsageError} if no environment is guided, or the file cannot be read
 */
export async function lookAtPortal(
  env: Variables,
  file: string,
  options: { environment?: string; json: boolean },
): Promise<number> {
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
  if (options.json) console.log(JSON.stringify({ environment: environment.id, ...report }, null, 2))
  else print(portalText(environment.id, report))
  return report.controls.some(({ elements }) => elements.length > 0) ? 0 : 1
}
