/** Collects the credentials of a native sign-in: from options, environment variables, files, or questions. */
import { ConfigError } from '../../../config/parse.ts'
import { SECRET_MAX_BYTES } from '../../../limits.ts'
import type { Variables } from '../../load-config.ts'
import { readText } from '../../read-text.ts'
import type { Ask } from './ask.ts'

export type Credentials = { user: string; password: string; branch: string; language: string; pin?: string }
export type GivenCredentials = {
  user?: string | undefined
  branch?: string | undefined
  language?: string | undefined
  passwordFile?: string | undefined
}

/** The options of a command that signs in, for `parseArgs`. */
export const SIGN_IN_OPTIONS = {
  user: { type: 'string' },
  branch: { type: 'string' },
  language: { type: 'string' },
  'password-file': { type: 'string' },
  'redirect-port': { type: 'string' },
} as const

export const SIGN_IN_USAGE = `  --user ID               the EBS user; or EBS_USER
  --branch ID             the branch (BranchID); or EBS_BRANCH
  --language ID           el-GR, en-US (the default), ro-RO or bg-BG
  --password-file FILE    a file with the password alone; or EBS_PASSWORD. Without either, the command asks
  --redirect-port N       OAuth: EBS sends the code to http://127.0.0.1:N/callback (default 7419). Register this redirect URI in EBS
  EBS_PIN                 a variable with the second factor, if EBS wants one. Without it, the command asks`

const LANGUAGES = ['el-GR', 'en-US', 'ro-RO', 'bg-BG']

/** Whether an option or a variable gives a part of the credentials. The language is none. */
export const isAnyGiven = ({ user, branch, passwordFile }: GivenCredentials, env: Variables): boolean =>
  [user, branch, passwordFile, env.EBS_USER, env.EBS_PASSWORD, env.EBS_BRANCH, env.EBS_PIN].some(
    (one) => one !== undefined,
  )

/**
 * Each credential comes from its option, else from its variable, else from a question. Throws ConfigError for one that
 * cannot be used, and Interrupted.
 * @param environment its id, for the questions, where several may be asked about
 */
export async function credentialsFrom(
  given: GivenCredentials,
  env: Variables,
  ask: Ask,
  environment?: string,
): Promise<Credentials> {
  const at = environment === undefined ? '' : ` for ${environment}`
  const language = given.language ?? 'en-US'
  if (!LANGUAGES.includes(language)) throw new ConfigError(`--language: expected one of ${LANGUAGES.join(', ')}`)
  const user = given.user ?? env.EBS_USER ?? (await ask.text(`EBS user${at}`, '--user or EBS_USER', { judge: isThere }))
  const password =
    (given.passwordFile === undefined ? env.EBS_PASSWORD : passwordIn(given.passwordFile)) ??
    (await ask.secret(`Password${at}`, '--password-file or EBS_PASSWORD'))
  const branch =
    given.branch ??
    env.EBS_BRANCH ??
    (await ask.text(`Branch (BranchID)${at}`, '--branch or EBS_BRANCH', { judge: isThere }))
  return { user, password, branch, language, ...(env.EBS_PIN !== undefined && { pin: env.EBS_PIN }) }
}

/** Judges an answer that must not be empty. */
export const isThere = (answer: string) => (answer.trim() === '' ? 'expected a text that is not empty' : undefined)

/** Line ends around the password are removed, as in every secret file. */
function passwordIn(file: string): string {
  const password = readText(file, `--password-file: the file ${file}`, SECRET_MAX_BYTES).replace(
    /^[\r\n]+|[\r\n]+$/g,
    '',
  )
  if (password === '') throw new ConfigError(`--password-file: the file ${file} is empty`)
  return password
}
