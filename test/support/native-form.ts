/** The vendor's own Add Token form, filled in by hand as the coach shows it, in both of the sandbox's mark-ups. */
import type { PortalKind } from '../sandbox/portal/portal.ts'
import type { Coach } from './coach.ts'

type NewToken = { description: string; type: 'SURVEYS' | 'APPINSIGHTS' }
const CHOICES = { SURVEYS: 'Surveys', APPINSIGHTS: 'Insights' }

/** @param seen called at every step, before it is done */
export async function fillIn(
  coach: Coach,
  portal: PortalKind,
  { description, type }: NewToken,
  seen: (step: string) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const { page } = coach
  await coach.at('description')
  await seen('description')
  await coach.press('description')
  await page.keyboard.type(description)
  await page.keyboard.press('Tab')
  await coach.at('type')
  await seen('type')
  if (portal === 'forms') {
    await page.select('#token-type', type)
  } else {
    await coach.press('type')
    await page.locator(`.cs-combo__option ::-p-text(${CHOICES[type]})`).click()
  }
  await coach.at('next')
  await seen('next')
  await coach.press('next')
}
