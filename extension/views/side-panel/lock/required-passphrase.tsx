/** Asks for a passphrase before anything else: the company requires one, and there is none yet. */

import { t } from '../../../i18n/index.ts'
import { Content } from '../../components/content.tsx'
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
      <Content>
        <p>{t().policy.lockTeach}</p>
        <SetPassphrase change={false} />
      </Content>
    </main>
  )
}
