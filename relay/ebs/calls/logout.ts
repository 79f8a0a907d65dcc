import { type Caller, callEbs } from '../call.ts'

/** POST api/Login/Logout (contract 3.2). Whether it ends the token is not published. */
export async function logout(caller: Caller): Promise<void> {
  await callEbs(caller, { name: 'Logout', kind: 'write', method: 'POST', path: '/api/Login/Logout' })
}
