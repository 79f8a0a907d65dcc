import { keyHeader } from '../../../shared/endpoint.ts'
import type { EnvironmentConfig } from '../../config/environment.ts'
import type { AnonymousContext } from '../call.ts'
import { refusalFor } from '../refusal.ts'

/**
 * One harmless read with the key alone, never beside an Authorization header (contract 8.2, 8.3), sent once: whoever asks
 * need not be signed in. True when EBS accepts it.
 * Whatever else EBS answers below 500 is one and the same "no"; an EBS that fails or is away is thrown.
 */
export async function probe(
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
      path,
      headers: { [keyHeader(type.id).toLowerCase()]: key },
      ...(method === 'POST' ? { body: '{}' } : {}),
    },
    anyone.signal,
  )
  if (answer.status === status) return true
  if (answer.status >= 500 || answer.status === 429) throw refusalFor(answer, 'read')
  return false
}
