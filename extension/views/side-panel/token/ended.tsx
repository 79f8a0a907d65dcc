/** The end of an endpoint token that EBS no longer has: when and how it ended, and which token replaced it. */
import type { TokenRow } from '../../../contracts/app-state.ts'
import { exactTime, t } from '../../../i18n/index.ts'
import { go } from '../frame/navigation.ts'

export function Retired({ retired: { at, by } }: { retired: NonNullable<TokenRow['retired']> }) {
  const words = by ? t().life.retiredReplaced : t().life.retiredRevoked
  return (
    <section data-retired={by ? 'replaced' : 'revoked'}>
      <p>{words(exactTime(at))}</p>
      {by && (
        <div class="bar">
          <button type="button" data-action="open-successor" onClick={() => go({ view: 'token', ref: by })}>
            {t().life.openSuccessor}
          </button>
        </div>
      )}
    </section>
  )
}
