/** The OAuth client of an environment that signs in with one. */
export function oauthOf<A extends { mode: string }>({ authorization }: { authorization: A }) {
  if (authorization.mode !== 'oauth') throw new Error('this environment has no OAuth client')
  return authorization as Extract<A, { mode: 'oauth' }>
}
