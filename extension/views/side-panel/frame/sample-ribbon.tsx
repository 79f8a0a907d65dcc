/** Above every screen of the sample data: that nothing of it is real, and the way to what is. */
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'

export function SampleRibbon({ onConnect }: { onConnect: () => void }) {
  return (
    <aside class="ribbon" data-sample>
      <div class="grow">
        <p class="strong">{t().sample.ribbon}</p>
        <p>{t().sample.note}</p>
      </div>
      <ActionButton action="leave-sample" class="small" onClick={onConnect}>
        {t().connect.button}
      </ActionButton>
    </aside>
  )
}
