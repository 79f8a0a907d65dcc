/** The shape of a command of the command line, and the reading of its options. */
import { type ParseArgsConfig, type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Variables } from '../load-config.ts'

export type Command = {
  /** One line, for the list of commands. */
  summary: string
  /** The text of `--help`: the call, its options, its exit codes. */
  usage: string
  /**
   * @param args the arguments after the command's name
   * @returns the exit code: 0 success, 1 a problem was found. Throws {@link UsageError}, and ConfigError for a
   * configuration that cannot be used.
   */
  run(args: string[], env: Variables): Promise<number>
}

/** The command was called wrongly. The message names options, never their values: one may be a secret. */
export class UsageError extends Error {}

/** Reads the options. Throws {@link UsageError}. */
export function readOptions<const O extends ParseArgsOptionsConfig>(args: string[], options: O) {
  type Config = { args: string[]; options: O; allowPositionals: false; strict: true } & ParseArgsConfig
  const config: Config = { args, options, allowPositionals: false, strict: true }
  try {
    return parseArgs(config).values
  } catch (error) {
    throw new UsageError(sayOf(error))
  }
}

function sayOf(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) throw error
  if (error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return 'expected options only: one argument belongs to none'
  return error.message.split(/\. |\n/)[0] ?? error.message
}
