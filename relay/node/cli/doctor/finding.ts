/** The findings of doctor about an environment. None of their texts holds a value from EBS. */
import type { ErrorCode } from '../../../../shared/errors.ts'

/** The kinds of mistakes. `id-beside-value`: one setting names an id where another one means the value. */
type FindingKind =
  | 'sign-in-failed'
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
  /** The observation, and the advice. */
  says: string
  /** A valid setting that is worth a remark. It does not change the exit code. */
  isRemark: boolean
}

/** A mistake: it makes the exit code 1. */
export const wrong = (kind: FindingKind, at: string, says: string): Finding => ({ kind, at, says, isRemark: false })
/** A remark: it does not change the exit code. */
export const remark = (kind: FindingKind, at: string, says: string): Finding => ({ kind, at, says, isRemark: true })

/** A pointer of the configuration, and the kinds of values that it finds. No kinds: there was no item to look into. */
export type PointerHit = { at: string; pointer: string; finds: string[] }

/** One read and its answer. */
export type ReadReport = {
  /** The call's name in relay/ebs, with the endpoint type if it has one. */
  read: string
  /** Null when there was no answer. */
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
