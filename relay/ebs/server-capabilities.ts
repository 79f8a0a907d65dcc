import * as v from 'valibot'
import { type Anyone, callEbs, readAnswer } from './caller.ts'
import type { EbsCall } from './wire.ts'

const Version = v.object({ Major: v.number(), Minor: v.number(), Patch: v.number() })
const Capabilities = v.object({ WebApiVersion: v.optional(Version) })

/** GET api/Login/ServerCapabilities/ (contract 5.1), no credentials. */
export const SERVER_CAPABILITIES: EbsCall = {
  name: 'ServerCapabilities',
  kind: 'read',
  method: 'GET',
  path: '/api/Login/ServerCapabilities/',
}

/** Gives the version as `1.8.3`, or null without one. */
export async function serverCapabilities(anyone: Anyone): Promise<string | null> {
  const answer = await callEbs(anyone, SERVER_CAPABILITIES)
  const { WebApiVersion: version } = readAnswer(Capabilities, answer)
  return version ? `${version.Major}.${version.Minor}.${version.Patch}` : null
}
