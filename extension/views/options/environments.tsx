/** The environments of the relay, and the pages of each in which the extension may show itself. */
import type { Environment } from '../../../shared/environment.ts'
import type { PageAccess } from '../../contracts/messages/app-state.ts'
import { t } from '../../i18n/index.ts'
import { PagesAccess } from './page-access.tsx'

type Props = { environments: Environment[]; pages: PageAccess[] }

export function Environments({ environments, pages }: Props) {
  if (environments.length === 0) return <p class="muted">{t().options.none}</p>
  return (
    <ul class="boxes">
      {environments.map((environment) => (
        <li key={environment.id} class="box">
          <div class="bar">
            <span class="strong">{environment.name}</span>
            <span class={`pill ${environment.kind}`}>{t().kind[environment.kind]}</span>
          </div>
          <p class="id">{environment.ebsOrigin}</p>
          <p class="muted">{t().options.registration[environment.registration]}</p>
          <PagesAccess pages={pages.filter((page) => page.environment === environment.id)} />
        </li>
      ))}
    </ul>
  )
}
