/** The way to the page that stores tokens which exist already: for an admin who does not begin with nothing. */
import { t } from '../../i18n/index.ts'

export function AdoptLink() {
  return (
    <p class="secondary">
      {t().adopt.linkTeach}{' '}
      <a href="/adopt.html" target="_blank" rel="noopener" data-action="adopt">
        {t().adopt.link}
      </a>
    </p>
  )
}
