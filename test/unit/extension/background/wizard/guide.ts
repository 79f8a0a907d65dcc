/** The wizard while it guides an admin in the Cloud Store, for the guided environment of the gallery. */
import type { WizardState } from '../../../../../extension/contracts/wizard/state.ts'
import { guidedTest } from '../../../../gallery/data.ts'
import { intent } from '../../vault/sample.ts'
import { RELAY } from '../relay/connected.ts'

export const GUIDE: Extract<WizardState, { step: 'guide' }> = {
  step: 'guide',
  intent: { ...intent, environment: guidedTest.id, ebsOrigin: guidedTest.ebsOrigin, relay: RELAY, guided: true },
  checks: [],
  guiding: { at: null, rows: null, asked: false },
  failure: null,
}
