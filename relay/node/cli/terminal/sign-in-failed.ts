/** A sign-in that did not succeed. */
import type { ErrorCode } from '../../../../shared/errors.ts'
import { ConfigError } from '../../../config/parse.ts'
import type { LoginRefusal } from '../../../ebs/calls/login.ts'

/** `no-code`: EBS's own page gave no code. */
export type SignInFailure = LoginRefusal | ErrorCode | 'no-code'

/** `reason` holds no text of EBS; the message may quote one, for the operator alone. */
export class SignInFailed extends ConfigError {
  readonly reason: SignInFailure
  constructor(reason: SignInFailure, message: string) {
    super(message)
    this.reason = reason
  }
}
