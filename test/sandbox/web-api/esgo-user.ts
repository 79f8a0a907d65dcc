/** `GET /api/ESGlobalObjects/ESGOUser/{PK}`: a user of EBS by code or GID, with what decides about rights (contract 7). */
import { Hono } from 'hono'
import type { User } from '../rows.ts'
import type { Switches } from '../switches.ts'
import { bearer } from './access.ts'
import type { ApiEnv, Ebs } from './ebs.ts'
import { EbsError } from './errors.ts'

const SOURCES = ['Desktop', 'WEBAPI', 'eCommerce', 'Service']
const METHODS = ['BASIC', 'LDAP']

export const esgoUser = (ebs: Ebs) =>
  new Hono<ApiEnv>().get('/api/ESGlobalObjects/ESGOUser/:key', bearer(ebs), (c) => {
    const user = ebs.store.user(c.req.param('key'))
    if (!user) throw new EbsError('user-not-found')
    return c.json(objectOf(user, ebs.switches.enumStyle))
  })

const objectOf = (user: User, style: Switches['enumStyle']) => ({
  UserID: user.id,
  Name: user.name,
  NTLoginName: '',
  Code: user.id,
  Description: user.name,
  AlternativeDescription: '',
  GID: user.gid,
  FiscalCode: '',
  InternalPhone: '',
  Administrator: user.administrator,
  IsReadOnly: user.readOnly,
  Inactive: user.inactive,
  UserType: style === 'flags' ? ['Normal', 'B2BAdmin', 'B2BUser'].indexOf(user.userType) : user.userType,
  fB2BAdminGID: null,
  FaultLogins: false,
  AllowAccessFromSource: enumOf(user.sources, SOURCES, style),
  Request2FAFromSource: enumOf('', SOURCES, style),
  ValidAuthMethods: enumOf('BASIC', METHODS, style),
  PasswdKey: '********',
  nsPassword: '********',
  KeyOnSave: '',
  EnableKeyOnSave: false,
  ChgPwdFlag: false,
  fLanguageCode: 'en-US',
  fCompanyCode: '01',
})

/** Enum fields are probably .NET flags: names joined by commas, a list, or the sum of powers of two (contract 7, [INF]). */
function enumOf(names: string, all: string[], style: Switches['enumStyle']) {
  const list = names.split(',').filter(Boolean)
  if (style === 'list') return list
  if (style === 'flags') return list.reduce((sum, name) => sum + 2 ** all.indexOf(name), 0)
  return list.join(', ')
}
