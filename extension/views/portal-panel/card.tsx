/** One endpoint token beside what EBS has; to do anything with it, it opens in the side panel. */
import type { Environment } from '../../../shared/environment.ts'
import type { TokenRow } from '../../contracts/token/row.ts'
import { t } from '../../i18n/index.ts'
import { resultOf, TokenItem, tokenName } from '../components/token/token-item.tsx'
import { VerificationTable } from '../components/token/verification-table.tsx'

type Props = { token: TokenRow; environment: Environment | undefined; onOpen: () => void }

export function Card({ token, environment, onOpen }: Props) {
  return (
    <li class="card" data-ref={token.ref} data-result={resultOf(token)}>
      <div class="row">
        <TokenItem token={token} environment={environment} />
      </div>
      <VerificationTable verification={token.verification} of={tokenName(token, environment)} />
      <button
        type="button"
        class="small"
        data-action="open"
        aria-label={t().list.openToken(tokenName(token, environment))}
        onClick={onOpen}
      >
        {t().portal.open}
      </button>
    </li>
  )
}
