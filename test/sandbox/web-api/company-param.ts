/** `CompanyParamEx`, the shape in which EBS gives company parameters (contract section 6). */
import type { Parameter } from '../rows.ts'
import { ES_TYPES } from '../seeds.ts'
import type { Ebs } from './ebs.ts'
import { EbsError } from './errors.ts'

/** The parameters with these ids, in this order; ids are found in whatever case. @throws company-parameter-not-found */
export function findParameters({ pool, ways }: Ebs, ids: string[]): Parameter[] {
  const all = pool.parameters()
  return ids.map((id) => {
    const found = all.find((parameter) => ways.parameterId(parameter.id).toLowerCase() === id.toLowerCase())
    if (!found) throw new EbsError('company-parameter-not-found', id)
    return found
  })
}

export const companyParamOf = ({ id, value, description, help, type }: Parameter, { switches, ways }: Ebs) => ({
  ID: ways.parameterId(id),
  Value: value,
  Description: description,
  Help: help,
  ESType: switches.esTypeStyle === 'number' ? ES_TYPES.indexOf(type) : type,
  CompileType: '',
  EnumName: '',
})
