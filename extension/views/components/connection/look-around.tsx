/** Before there is a relay: the panel on sample data. In a tab of ours it opens there; in the side panel it takes its place. */
import { t } from '../../../i18n/index.ts'
import { showSample } from '../../hooks/use-sample.ts'

export function LookAround({ inTab = false }: { inTab?: boolean }) {
  return (
    <p class="secondary">
      {t().sample.teach}{' '}
      {inTab ? (
        <a href="/sidepanel.html?sample" data-action="look-around">
          {t().sample.look}
        </a>
      ) : (
        <button type="button" class="link" data-action="look-around" onClick={showSample}>
          {t().sample.look}
        </button>
      )}
    </p>
  )
}
