/** Where the company requires a passphrase and there is none yet: before anything else. */

import { t } from '../../../i18n/index.ts'
import { Heading } from '../../components/heading.tsx'
import { SetPassphrase } from '../../components/vault/set-passphrase.tsx'

export function RequiredPassphrase() {
  return (
    <main data-view="required-passphrase">
      <header>
        <div class="bar">
          <Heading>{t().policy.lockTitle}</Heading>
        </div>
      </header>
      <div class="content">
        <p>{t().policy.lockTeach}</p>
        <SetPassphrase change={false} />
      </div>
    </main>
  )
}
