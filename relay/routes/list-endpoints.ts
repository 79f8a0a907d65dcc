import { MASK } from '../../shared/endpoint.ts'
import type { Handler } from '../handler.ts'
import { lookUpAll } from '../lookup.ts'

export const listEndpoints: Handler<'listEndpoints'> = async ({ relay, environment, caller }) => {
  const found = await lookUpAll(environment, caller)
  const endpoints = found.map(({ ref, type, description }) => ({ ref, type: type.id, description, masked: MASK }))
  return { status: 200, body: { endpoints, readAt: new Date(relay.now()).toISOString() } }
}
