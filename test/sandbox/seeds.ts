/**
 * What a new sandbox holds: an invented company, its subscription, applications, users and company parameters. Nothing in
 * here is secret; secrets are made at random when a database is seeded (contract section 15, item 13).
 */

export type Language = 'en' | 'el' | 'ro' | 'bg'
export type Texts = { en: string } & Partial<Record<Language, string>>

export const SUBSCRIPTION = { id: 'ES-1042', name: 'Aegean Foods S.A.', owner: 'Eleni Markou' }
export const COMPANY = {
  bridge: 'AEGEAN',
  database: 'AEGEANDB',
  company: '01',
  branch: 'ΑΘΗΝΑ',
  eas: 'eas.aegean.test',
  port: 9001,
}

/** An application of the Cloud Store. Its id is the OAuth scope (contract 2.1); `type` is the endpoint type it uses. */
export const APPLICATIONS = [
  {
    id: 'esappinsights',
    type: 'APPINSIGHTS',
    name: 'Entersoft Business Suite Application Insights',
    summary: 'How EBS is used and how it performs, measured where it runs.',
    paid: false,
    owned: true,
  },
  {
    id: 'essurveys',
    type: 'SURVEYS',
    name: 'Entersoft Surveys',
    summary: 'Questionnaires sent from Entersoft CRM, with the answers back in it.',
    paid: true,
    owned: true,
  },
  {
    id: 'esecomconnector',
    type: 'ECOMCONNECTOR',
    name: 'Entersoft e-Commerce Connector',
    summary: 'Items, stock and orders between EBS and an e-shop.',
    paid: true,
    owned: false,
  },
  {
    id: 'esb2borders',
    type: 'B2BORDERS',
    name: 'Entersoft B2B Orders',
    summary: 'Orders that business customers place themselves.',
    paid: true,
    owned: true,
  },
] as const

/** The types of endpoint tokens (contract 8.2), named in the languages of EBS, each with the parameter that holds its value. */
export const ENDPOINT_TYPES: { id: string; scope: string; parameter: string; names: Texts }[] = [
  {
    id: 'APPINSIGHTS',
    scope: 'esappinsights',
    parameter: 'ESCLOUDSTORE_ENDPOINT_APPINSIGHTS',
    names: {
      en: 'EBS Application Insights',
      el: 'EBS Application Insights',
      ro: 'EBS Application Insights',
      bg: 'EBS Application Insights',
    },
  },
  {
    id: 'SURVEYS',
    scope: 'essurveys',
    parameter: 'ESCLOUDSTORE_ENDPOINT_SURVEYS',
    names: { en: 'Entersoft Surveys', el: 'Entersoft Έρευνες', ro: 'Entersoft Sondaje', bg: 'Entersoft Анкети' },
  },
  {
    id: 'ECOMCONNECTOR',
    scope: 'esecomconnector',
    parameter: 'ESCLOUDSTORE_ENDPOINT_ECOMCONNECTOR',
    names: {
      en: 'e-Commerce Connector',
      el: 'Διασύνδεση ηλεκτρονικού εμπορίου',
      ro: 'Conector de comerț electronic',
      bg: 'Връзка за електронна търговия',
    },
  },
  {
    id: 'B2BORDERS',
    scope: 'esb2borders',
    parameter: 'ESCLOUDSTORE_ENDPOINT_B2BORDERS',
    names: { en: 'B2B Orders', el: 'Παραγγελίες B2B', ro: 'Comenzi B2B', bg: 'B2B поръчки' },
  },
]

/** The user from whom a native login wants a PIN too (contract 3.5). */
export const PIN_USER = 'Eleni'

/** Users of EBS. `role` is for the person who shows the tour: the purpose of this user. */
export const USERS = [
  {
    id: 'Admin',
    name: 'Alexandra Dimou',
    administrator: true,
    readOnly: false,
    inactive: false,
    role: 'administrator',
  },
  {
    id: 'Eleni',
    name: 'Eleni Markou',
    administrator: true,
    readOnly: false,
    inactive: false,
    role: 'administrator, not assigned',
  },
  {
    id: 'Nikos',
    name: 'Nikos Petrou',
    administrator: false,
    readOnly: false,
    inactive: false,
    role: 'plain user, assigned',
  },
  { id: 'Maria', name: 'Maria Ioannou', administrator: false, readOnly: false, inactive: true, role: 'inactive' },
  {
    id: 'Stavros',
    name: 'Stavros Lekkas',
    administrator: true,
    readOnly: true,
    inactive: false,
    role: 'read-only administrator',
  },
] as const

export const ASSIGNMENTS: { application: string; user: string }[] = [
  { application: 'esappinsights', user: 'Admin' },
  { application: 'essurveys', user: 'Admin' },
  { application: 'essurveys', user: 'Nikos' },
  { application: 'essurveys', user: 'Stavros' },
]

export const CLOUD_STORE_SECTION = 'Entersoft Cloud Store'
export const SUBSCRIPTION_ID_PARAMETER = 'ESCLOUDSTORE_SUBSCRIPTIONID'
export const SUBSCRIPTION_GID_PARAMETER = 'ESCLOUDSTORE_SUBSCRIPTIONGID'

export const ES_TYPES = ['STRING_TYPE', 'NUMERIC_TYPE', 'DATE_TYPE', 'BOOLEAN_TYPE'] as const
export type ESType = (typeof ES_TYPES)[number]

/** A company parameter (contract section 6). `secret`: its value is random per database and never shown in a page. */
export type ParameterSeed = {
  id: string
  section: string
  description: string
  help: string
  type: ESType
  value: string | number | boolean | null
  secret?: boolean
}

const text = (id: string, section: string, description: string, value: string, help = ''): ParameterSeed => ({
  id,
  section,
  description,
  help,
  type: 'STRING_TYPE',
  value,
})

export const PARAMETERS: ParameterSeed[] = [
  text('ESCOMPANY_NAME', 'Company', 'Company name', SUBSCRIPTION.name),
  text('ESCOMPANY_TAXNUMBER', 'Company', 'Tax registration number', '000000000'),
  text('ESFICALYEARBASECURRENCY', 'Company', 'Base currency of the fiscal year', 'EUR'),
  {
    ...text('ESFISCALYEARSTART', 'Company', 'First day of the fiscal year', '2026-01-01T00:00:00.0000000+02:00'),
    type: 'DATE_TYPE',
  },
  text('ESSALES_DEFAULTWAREHOUSE', 'Sales', 'Warehouse of new orders', 'ATH-01'),
  {
    ...text('ESSALES_CREDITCHECK', 'Sales', 'Check the credit limit when an order is entered', ''),
    type: 'BOOLEAN_TYPE',
    value: true,
  },
  {
    ...text('ESSALES_ROUNDING', 'Sales', 'Decimals of unit prices', ''),
    type: 'NUMERIC_TYPE',
    value: 4,
  },
  text('ESMAIL_SMTPHOST', 'E-mail', 'Mail server', 'smtp.aegean.test'),
  text('ESMAIL_SENDER', 'E-mail', 'Sender of automatic messages', 'ebs@aegean.test'),
  {
    ...text('ESMAIL_PASSWORD', 'E-mail', 'Password at the mail server', '', 'Kept for the sending service'),
    secret: true,
  },
  ...ENDPOINT_TYPES.map(
    (type): ParameterSeed => ({
      ...text(type.parameter, CLOUD_STORE_SECTION, `Endpoint: ${type.names.en}`, '', 'Registered by the Cloud Store'),
      secret: true,
    }),
  ),
  text(SUBSCRIPTION_ID_PARAMETER, CLOUD_STORE_SECTION, 'SubscriptionID', '', 'Registered by the Cloud Store'),
  text(SUBSCRIPTION_GID_PARAMETER, CLOUD_STORE_SECTION, 'SubscriptionGID', '', 'Registered by the Cloud Store'),
]
