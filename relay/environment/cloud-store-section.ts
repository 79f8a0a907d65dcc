/** Which company parameters make up the section "Entersoft Cloud Store" of an environment (contract 6; manual step 10). */
import type { ParameterRole } from '../../shared/checks.ts'
import type { EnvironmentConfig } from '../config/environment.ts'

export type SectionParameter = { id: string; role: ParameterRole; type?: string }

/** The endpoint of each type, then the two of the subscription. */
export function sectionParameters({ types, parameters }: EnvironmentConfig): SectionParameter[] {
  return [
    ...types.map(({ id, parameter }): SectionParameter => ({ id: parameter, role: 'endpoint', type: id })),
    { id: parameters.subscriptionId, role: 'subscription-id' },
    { id: parameters.subscriptionGid, role: 'subscription-gid' },
  ]
}
