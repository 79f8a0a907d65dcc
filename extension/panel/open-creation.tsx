/** In the list: a creation is under way, or waits to be finished. */
import { t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'
import type { WizardState } from '../wizard/state.ts'
import { go } from './place.ts'

export function OpenCreation({ wizard }: { wizard: WizardState | null }) {
  if (!wizard || wizard.step === 'done' || wizard.step === 'describe') return null
  const isWorking = wizard.step === 'authorize' || wizard.step === 'register' || wizard.step === 'verify'
  return (
    <div class="notice calm">
      <Icon name={isWorking ? 'spinner' : 'alert'} />
      <div>
        <p class="strong">{wizard.intent.description}</p>
        <p>{isWorking ? t().list.underWay : t().list.open}</p>
      </div>
      <button type="button" class="small" data-action="open" onClick={() => go({ view: 'wizard' })}>
        {t().list.show}
      </button>
    </div>
  )
}
