import { keyHeader } from '../../../shared/endpoint.ts'
import type { EnvironmentConfig } from '../../config/environment.ts'
import type { AnonymousContext } from '../call.ts'
import { refusalFor } from '../refusal.ts'

/** The beginning of the path of a public query (contract 8.3): the usual harmless read of a type. */
export const PUBLIC_QUERY_PATH = '/api/rpc/PublicQuery/'

/**
 * Sends one harmless read with the key alone, never beside an Authorization header (contract 8.2, 8.3), and never twice: the
 * caller need not be signed in.
 * Returns true if EBS accepts the key, and false for any other answer below 500. Throws for an EBS that fails or is away.
 */
export async function testValue(
  anyone: AnonymousContext,
  type: EnvironmentConfig['types'][number],
  key: string,
): Promise<boolean> {
  const { method, path, status } = type.probe
  const answer = await anyone.client.send(
    {
      name: 'probe',
      kind: 'read',
      method,
      // ASP.NET refuses a raw `*` (contract 11).
      path: path.replaceAll('*', '%2A'),
      headers: { [keyHeader(type.id).toLowerCase()]: key },
      ...(method === 'POST' ? { body: '{}' } : {}),
    },
    anyone.signal,
  )
  if (answer.status === status) return true
  if (answer.status >= 500 || answer.status === 429) throw refusalFor(answer, 'read')
  return false
}
