/** In the list: something is under way, or waits to be finished. */

import { isOver, isWorking } from '../../../contracts/wizard/machine.ts'
import type { WizardState } from '../../../contracts/wizard/state.ts'
import { t } from '../../../i18n/index.ts'
import { Icon } from '../../components/icon.tsx'
import { go } from '../frame/navigation.ts'

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
