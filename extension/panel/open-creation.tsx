/** In the list: something is under way, or waits to be finished. */
import { t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'
import { isOver, isWorking } from '../wizard/machine.ts'
import type { WizardState } from '../wizard/state.ts'
import { go } from './place.ts'

export function OpenCreation({ wizard }: { wizard: WizardState | null }) {
  if (!wizard || isOver(wizard) || !('intent' in wizard)) return null
  const { kind, description } = wizard.intent
  const working = isWorking(wizard)
  return (
    <div class="notice calm">
      <Icon name={working ? 'spinner' : 'alert'} />
      <div>
        <p class="strong">{description}</p>
        <p>{working ? t().list.underWay[kind] : t().list.open}</p>
      </div>
      <button type="button" class="small" data-action="open" onClick={() => go({ view: 'wizard' })}>
        {t().list.show}
      </button>
    </div>
  )
}
