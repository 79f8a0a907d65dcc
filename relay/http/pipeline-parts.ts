/** The parts that the steps of the pipeline share, and the request that goes through it. */
import type { VerifyProof } from '../session/dpop.ts'
import type { Nonces } from '../session/dpop-nonce.ts'
import type { SpendProof } from '../session/spent-proofs.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Relay } from './route-types.ts'

export type Pipeline = {
  relay: Relay
  verifyProof: VerifyProof
  nonces: Nonces
  spend: SpendProof
  limits: Record<'session' | 'signIn' | 'connectionTest', RateLimit>
}

/** One request as it came. `path`: as the client sent it, without query, since a proof names that one. */
export type IncomingRequest = {
  request: Request
  path: string
  params: Record<string, string>
  requestId: string
  /** The client's address, which rate limits count and the log names. */
  client: string
}
