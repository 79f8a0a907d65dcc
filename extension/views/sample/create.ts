/** Creating with sample data: the wizard's own machine, moved by the clock, for there is no EBS. */
import type { Request } from '../../contracts/messages/table.ts'
import { NO_TEXTS, textsOf } from '../../contracts/token/texts.ts'
import { next, type WizardEvent } from '../../contracts/wizard/machine.ts'
import type { Intent } from '../../contracts/wizard/state.ts'
import { ago, row, verifiedNow } from './state.ts'
import type { Sample } from './store.ts'

/** Long enough to read the line that is being waited for. */
const STEP_MS = 1_200

/** Opens the wizard at its first step. */
export function startWizard(sample: Sample, type: string | null): void {
  const environment = sample.get().environment ?? ''
  move(sample, { event: 'started', environment, type, texts: NO_TEXTS })
}

/** Goes through the steps to the verified token. The sign-in counts as done: no window opens. */
export async function create(sample: Sample, request: Request<'wizard/describe'>): Promise<void> {
  const { type } = request
  const { environment, tokens } = sample.get()
  const made = { ...row(tokens.length, type, request.description), ...textsOf(request), createdAt: ago(0) }
  const intent: Intent = {
    ...textsOf(request),
    kind: 'create',
    requestId: crypto.randomUUID(),
    environment: environment ?? '',
    type,
    startedAt: ago(0),
    mayHaveReachedEbs: true,
  }
  move(sample, { event: 'allowed', intent })
  await step()
  sample.change(({ tokens }) => ({ tokens: [{ ...made, environment: intent.environment }, ...tokens] }))
  move(sample, { event: 'registered', intent, ref: made.ref, checks: [] })
  await step()
  sample.change(({ tokens }) => ({
    tokens: tokens.map((one) => (one.ref === made.ref ? { ...one, ...verifiedNow(one) } : one)),
  }))
  move(sample, { event: 'verified', intent, failure: null })
}

const move = (sample: Sample, event: WizardEvent) =>
  sample.change(({ wizard }) => ({ wizard: next(wizard, event), wizardSince: Date.now() }))

const step = () => new Promise((resume) => setTimeout(resume, STEP_MS))
