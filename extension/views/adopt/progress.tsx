/** How far a piece of work has come, and the button that ends it. */
import { t } from '../../i18n/index.ts'
import type { Progress } from './use-adoption.ts'

type Props = { progress: Progress; onStop: () => void }

export function ProgressLine({ progress: { doing, done, total, waits }, onStop }: Props) {
  return (
    <div class="notice calm" data-doing={doing}>
      <div>
        <p id="adopt-progress">{t().adopt[doing](Math.min(done + 1, total), total)}</p>
        <progress max={total} value={done} aria-labelledby="adopt-progress" />
        <p class="secondary">{waits && t().adopt.waits}</p>
        <div class="bar">
          <button type="button" class="small" data-action="stop" onClick={onStop}>
            {t().cancel}
          </button>
        </div>
      </div>
    </div>
  )
}
