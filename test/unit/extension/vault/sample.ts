import { NO_TEXTS } from '../../../../extension/contracts/token/texts.ts'
import type { Environment } from '../../../../shared/environment.ts'

/** One intent, and the endpoint token that came of it. */
export const intent = {
  ...NO_TEXTS,
  kind: 'create' as const,
  requestId: '7f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a11',
  environment: 'test',
  type: 'SURVEYS',
  description: 'spring campaign',
  startedAt: '2026-01-01T00:00:00.000Z',
  mayHaveReachedEbs: true,
}
export const token = {
  ...intent,
  ref: 'AAAAAAAAAAAAAAAAAAAAAA',
  ebsOrigin: 'https://ebs.example.com',
  createdAt: '2026-01-01T00:00:01.000Z',
  createdBy: 'Admin',
  value: '4a1c2d3e-0000-4000-8000-000000000001,4a1c2d3e-0000-4000-8000-000000000002,0042',
}

/** Its environment, with an EBS of this origin. */
export const environmentAt = (ebsOrigin: string, id = intent.environment): Environment => ({
  id,
  name: id,
  kind: 'test',
  registration: 'http',
  revocable: true,
  perType: 'one',
  ebsOrigin,
  apiBase: ebsOrigin,
  authorization: { url: `${ebsOrigin}/authorize`, clientId: 'client', redirectUris: [], pkce: true },
  subscription: null,
  types: [{ id: intent.type, scope: 'surveys', names: { en: 'Surveys' }, probe: { method: 'GET', path: '/' } }],
})
