import type { RegisteredEndpoint } from '../../shared/bodies.ts'
import { MASK } from '../../shared/endpoint.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import { type FoundEndpoint, isActive, lookUp } from '../environment/registered.ts'
import type { Handler, Request } from '../http/route-types.ts'
import { Refusal } from '../problems/problem.ts'

/**
 * The endpoint tokens that EBS lists as working, of every type, asked side by side. A type that cannot be read is named, and
 * the others are shown. Throws what EBS said where no type could be read, or where EBS no longer accepts the session.
 */
export const listEndpoints: Handler<'listEndpoints'> = async (request) => {
  const read = await Promise.all(request.environment.config.types.map(({ id }) => readType(request, id)))
  const failed = read.filter((one) => one.failure !== undefined)
  const [first] = failed
  if (first?.failure && failed.length === read.length) throw first.failure
  return {
    status: 200,
    body: {
      endpoints: read.flatMap(({ found }) => found.filter(isActive).map(described)),
      unread: failed.map(({ type, failure }) => ({ type, code: codeOf(failure) })),
      readAt: new Date(request.relay.now()).toISOString(),
    },
  }
}

type Read = { type: string; found: FoundEndpoint[]; failure: Refusal | undefined }

async function readType({ environment, context }: Request<'listEndpoints'>, id: string): Promise<Read> {
  try {
    return { type: id, found: await lookUp(environment, context, environment.type(id)), failure: undefined }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'session_revoked') throw error
    return { type: id, found: [], failure: error }
  }
}

const codeOf = (failure: Refusal | undefined): ErrorCode => failure?.code ?? 'internal_error'

const described = ({ ref, valueRef, id, type, description }: FoundEndpoint): RegisteredEndpoint => ({
  ref,
  ...(valueRef !== undefined && { valueRef }),
  ...(id !== undefined && { id }),
  type: type.id,
  description,
  masked: MASK,
})
