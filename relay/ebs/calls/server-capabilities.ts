import * as v from 'valibot'
import { type AnonymousContext, callEbs, readAnswer } from '../call.ts'

const Version = v.object({ Major: v.number(), Minor: v.number(), Patch: v.number() })
const Capabilities = v.object({ WebApiVersion: v.nullish(Version) })

/** GET api/Login/ServerCapabilities/ (contract 5.1), no credentials. Gives the version as `1.8.3`, or null without one. */
export async function serverCapabilities(anyone: AnonymousContext): Promise<string | null> {
  const answer = await callEbs(anyone, {
    name: 'ServerCapabilities',
    kind: 'read',
    method: 'GET',
    path: '/api/Login/ServerCapabilities/',
  })
  const { WebApiVersion: version } = readAnswer(Capabilities, answer)
  return version ? `${version.Major}.${version.Minor}.${version.Patch}` : null
}
