/** EBS no longer has the endpoint token. */
import type { ComponentChildren } from 'preact'
import { t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'

export function Revoked({ onBack, children }: { onBack: () => void; children: ComponentChildren }) {
  return (
    <div class="column">
      <div class="content">
        {children}
        <div class="notice good" role="status">
          <Icon name="check" />
          <p>{t().life.revokedTeach}</p>
        </div>
      </div>
      <footer>
        <button type="button" class="apart main" data-action="close" onClick={onBack}>
          {t().backToList}
        </button>
      </footer>
    </div>
  )
}
