/** A production environment is written to only when the admin has said so for that very one: a view asks, here it is required. */
import type { Environment } from '../../../shared/environment.ts'
import { Failed } from '../../contracts/errors.ts'

/**
 * @param agreed the id of the production environment that the admin agreed to write to
 * @throws {Failed} `production_unconfirmed`
 */
export function requireAgreement({ id, kind }: Pick<Environment, 'id' | 'kind'>, agreed: string | undefined): void {
  if (kind === 'production' && agreed !== id) throw new Failed('production_unconfirmed', { subject: id })
}
