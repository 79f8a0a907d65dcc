/** An environment whose EBS a test answers for, and the requests of an administrator who is signed in there. */
import * as v from 'valibot'
import { EnvironmentConfig } from '../../relay/config/environment.ts'
import {
  type Outgoing,
  type Transport,
  TransportError,
  type TransportFault,
} from '../../relay/ebs/transport/transport.ts'
import { callContextFor, createEnvironment } from '../../relay/environment/environment.ts'
import type { Relay } from '../../relay/http/route-types.ts'
import { DEADLINE_MS } from '../../relay/limits.ts'
import { createLog, type LogFields, silentLog } from '../../relay/observability/log.ts'
import { noMeter } from '../../relay/observability/metrics.ts'
import type { OpenSession } from '../../relay/session/session.ts'
import { minimalEnvironment } from './minimal-environment.ts'

/** A body that is no text is sent as JSON; `fault`: there is no answer. */
export type EbsSays = { status?: number; body?: unknown; type?: string; fault?: TransportFault }

/** @param changes what the configuration of {@link minimalEnvironment} says otherwise */
export function atEbs(changes: object, answer: (call: Outgoing) => EbsSays, leftMs = DEADLINE_MS) {
  const sent: Outgoing[] = []
  const audited: LogFields[] = []
  const transport: Transport = async (call) => {
    sent.push(call)
    const { status = 200, body = '', type, fault } = answer(call)
    if (fault) throw new TransportError(fault)
    const header = (name: string) => (name === 'content-type' ? type : undefined)
    return { status, header, body: typeof body === 'string' ? body : JSON.stringify(body) }
  }
  const config = v.parse(EnvironmentConfig, { ...minimalEnvironment(), ...changes })
  const parts = { secret: () => 'secret', transport, log: silentLog, meter: noMeter, now: Date.now }
  const environment = createEnvironment(config, parts)
  const { signal } = new AbortController()
  const until = { signal, deadline: signal }
  const session = {
    environment: config.id,
    scope: 'scope',
    user: { id: 'Admin', name: 'Alexandra', administrator: true },
    token: { value: 'token' },
  } as OpenSession
  const log = createLog(
    ({ level, event, fields }) => void (level === 'audit' && audited.push({ ...fields, event } as LogFields)),
  )
  const request = {
    relay: { log, now: Date.now, environments: new Map([[config.id, environment]]) } as unknown as Relay,
    requestId: 'request',
    session,
    environment,
    context: callContextFor(environment, session, until),
    jkt: 'key',
    dueAt: Date.now() + leftMs,
    ...until,
  }
  return { request, sent, audited }
}
