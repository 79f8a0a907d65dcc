/** What doctor says about an environment. No text in here holds a value of EBS. */
import type { ErrorCode } from '../../../../shared/errors.ts'

/** What does not fit together. `id-beside-value`: one setting names an id where another means the value. */
export type FindingKind =
  | 'read-failed'
  | 'pointer-finds-nothing'
  | 'pointer-finds-another-kind'
  | 'flag-of-another-kind'
  | 'inverted-flag'
  | 'active-never-says-no'
  | 'id-beside-value'
  | 'parameter-unlike-lookup'
  | 'parameter-not-known'
  | 'subscription-differs'
  | 'scope-in-another-case'
  | 'scope-not-listed'

export type Finding = {
  kind: FindingKind
  /** The setting to look at: a JSON pointer into the configuration. */
  at: string
  /** What was seen, and what to do. */
  says: string
  /** Legal, and yet worth saying: it does not count in the exit code. */
  isRemark: boolean
}

export const wrong = (kind: FindingKind, at: string, says: string): Finding => ({ kind, at, says, isRemark: false })
export const remark = (kind: FindingKind, at: string, says: string): Finding => ({ kind, at, says, isRemark: true })

/** A pointer of the configuration, and the kinds of what it finds. Without any: there was no item to look into. */
export type PointerHit = { at: string; pointer: string; finds: string[] }

/** One read: what was asked, and what came back. */
export type ReadReport = {
  /** The call by its name in relay/ebs, with the endpoint type that it is for. */
  read: string
  /** Null: there was no answer. */
  status: number | null
  code: ErrorCode | null
  ebsMessageId: string | null
  shape: string | null
  /** In words: "nothing registered", "one, active". */
  means: string
  pointers: PointerHit[]
}

export type EnvironmentReport = {
  environment: string
  version: string | null
  reads: ReadReport[]
  findings: Finding[]
}
