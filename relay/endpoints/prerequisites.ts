/** The prerequisites of the vendor's manual (contract 13), each from what EBS says now; all asked side by side. */
import type { Check, CheckId, CheckReason } from '../../shared/checks.ts'
import type { CallContext } from '../ebs/call.ts'
import { checkTrustedConnection } from '../ebs/calls/check-trusted-connection.ts'
import { type Application, fetchApplications, fetchAssignedUsers } from '../ebs/calls/configured-calls.ts'
import { fetchUser, judgeUser } from '../ebs/calls/ebs-user.ts'
import type { EbsEnvironment, EndpointTypeConfig } from '../environment/environment.ts'
import { isSameUser } from '../environment/same-user.ts'
import { Refusal } from '../problems/problem.ts'
import type { OpenSession } from '../session/session.ts'

type Subject = { environment: EbsEnvironment; session: OpenSession; context: CallContext; type: EndpointTypeConfig }

/** All of them, in the order of the manual. Throws `session_revoked` alone: any other failure is the check's own result. */
export async function runChecks(subject: Subject): Promise<Check[]> {
  return Promise.all([
    judged('trusted-connection', checkConnection(subject)),
    judged('application', checkApplication(subject)),
    judged('administrator', checkAdministrator(subject)),
  ])
}

type Finding = { reason: CheckReason; subject?: string }

async function checkConnection({ environment, context }: Subject): Promise<Finding> {
  try {
    await checkTrustedConnection(context, environment.config.ebs.routeId)
    return { reason: 'ok' }
  } catch (error) {
    // EBS itself refused, since the answer names a MessageID. A bare 403 may come from a proxy.
    const refused =
      error instanceof Refusal && error.code === 'ebs_forbidden' && error.detail.ebsMessageId !== undefined
    if (refused) return { reason: 'connection-refused' }
    throw error
  }
}

async function checkApplication({ environment, session, context, type }: Subject): Promise<Finding> {
  const { registration } = environment.config
  if (registration.mode !== 'http' || !registration.applications)
    return { reason: 'not-published', subject: type.names.en }
  const applications = await fetchApplications(context, registration.applications, signedIn(session))
  // EBS may write application ids in capitals.
  const application = applications.find(({ scope }) => scope.toLowerCase() === type.scope.toLowerCase())
  return { reason: reasonOf(application), subject: application?.name ?? type.names.en }
}

function reasonOf(application: Application | undefined): CheckReason {
  if (!application) return 'application-missing'
  if (application.active === null) return 'application-not-known'
  return application.active ? 'ok' : 'application-inactive'
}

const signedIn = ({ user, userGid }: OpenSession) => ({ userId: user.id, userGid })

async function checkAdministrator({ environment, session, context, type }: Subject): Promise<Finding> {
  const { registration } = environment.config
  const list = registration.mode === 'http' ? registration.assignedUsers : undefined
  const [user, assigned] = await Promise.all([
    fetchUser(context, session.userGid ?? session.user.id),
    list ? fetchAssignedUsers(context, list, { scope: type.scope, ...signedIn(session) }) : undefined,
  ])
  const reason = judgeUser(user)
  if (reason !== 'ok') return { reason, subject: session.user.name }
  if (!assigned) return { reason: 'not-published', subject: session.user.name }
  if (assigned.length === 0) return { reason: 'nobody-assigned', subject: type.names.en }
  const isAssigned = assigned.some((one) => isSameUser(one, session))
  return { reason: isAssigned ? 'ok' : 'user-not-assigned', subject: session.user.name }
}

const UNKNOWN: readonly CheckReason[] = ['not-published', 'application-not-known', 'user-not-known', 'ebs-error']

async function judged(id: CheckId, finding: Promise<Finding>): Promise<Check> {
  const found = await finding.catch((error): Finding => {
    if (error instanceof Refusal && error.code !== 'session_revoked') return { reason: 'ebs-error' }
    throw error
  })
  const status = found.reason === 'ok' ? 'pass' : UNKNOWN.includes(found.reason) ? 'unknown' : 'fail'
  return { id, status, ...found }
}
