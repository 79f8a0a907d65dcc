import { MASK } from '../../shared/endpoint.ts'
import type { Handler } from '../http/route-types.ts'

/** The section as EBS has it: only the ids of the configuration are ever shown, and a token's value only masked. */
export const listParameters: Handler<'listParameters'> = async ({ relay, environment, context }) => {
  const found = await environment.readSection(context)
  const parameters = environment.section.map((parameter) => {
    const { value = null, description = null } = found.get(parameter.id) ?? {}
    const secret = parameter.role === 'endpoint'
    return { ...parameter, description, secret, value: secret && value !== null ? MASK : value }
  })
  return { status: 200, body: { parameters, readAt: new Date(relay.now()).toISOString() } }
}
