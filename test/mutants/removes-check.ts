/**
 * Which faults take away a check of a signature, a seal, a sender, a permission, a lock or an intent. They are put in before
 * all others, and each must be noticed.
 */
import type { Fault } from './faults.ts'

/** `requireAgreed(…)`, `await spendProof(…)`, `key.verify(…)`: a call that throws or answers no. */
const CHECK = /^(?:await )?(?:\w+\.)*(?:require|refuse|verify|validate|judge|spend|check)(?:[A-Z]\w*)?\(/
/** Keeps an intent, locks the vault, or asks the browser what is granted. */
const GUARD = /\b(?:saveIntent|lock|permissions\.contains)\(|#keep\(/
/** An intent that is over is forgotten. */
const END_OF_INTENT = /^(?:await )?deleteIntent\(/

/** Files that decide whom to believe: each of their conditions is part of a check. */
export const CHECKING = [
  'relay/session/dpop.ts',
  'relay/session/dpop-nonce.ts',
  'relay/session/sealed.ts',
  'relay/session/session.ts',
  'relay/http/authenticate.ts',
  'relay/http/cors.ts',
  'relay/endpoints/whose-token.ts',
  'relay/environment/same-user.ts',
  'relay/ebs/transport/private-address.ts',
  'extension/background/router.ts',
  'extension/background/pages/frame-grants.ts',
  'extension/background/pages/registration.ts',
  'extension/background/pages/sender.ts',
  'extension/background/pages/site-access.ts',
  'extension/background/pages/task.ts',
  'extension/background/tokens/own-environment.ts',
  'extension/background/vault/auto-lock.ts',
  'extension/background/vault/passphrase-attempts.ts',
  'extension/vault/bind.ts',
  'extension/vault/backup/file.ts',
]

export function removesCheck({ file, kind, was, is, around, takesAway }: Fault): boolean {
  if (kind === 'lock' || GUARD.test(was) || GUARD.test(around)) return true
  if (kind === 'call' && is === ';' && END_OF_INTENT.test(was)) return true
  if (kind === 'call' || kind === 'await') return CHECK.test(was)
  return takesAway === 'refusal' || (takesAway === 'operand' && CHECKING.includes(file))
}
