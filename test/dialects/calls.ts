/** The calls of a dialect at which faults strike, as the sandbox's faults name them. */
import type { Sandbox } from '../sandbox/sandbox.ts'

export const registerCall = ({ ways }: Sandbox): string => `POST ${ways.basePath}/api/invented/endpoints`

export function revokeCall({ environment: { registration } }: Sandbox): string {
  const isDelete = registration.mode === 'http' && registration.revoke?.method === 'DELETE'
  return isDelete ? 'DELETE endpoints' : 'POST revoke'
}
