import { type CallContext, callEbs } from '../call.ts'

/** POST api/Login/Logout (contract 3.2). Whether it ends the token is not published. */
export async function logout(context: CallContext): Promise<void> {
  await callEbs(context, { name: 'Logout', kind: 'write', method: 'POST', path: '/api/Login/Logout' })
}
