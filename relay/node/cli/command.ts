/** What a command of the relay's command line is, and how its options are read. */
import { type ParseArgsConfig, type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Variables } from '../load-config.ts'

export type Command = {
  /** One line, for the list of commands. */
  summary: string
  /** What `--help` prints: how it is called, its options, its exit codes. */
  usage: string
  /**
   * @param args what follows the command's name
   * @returns the exit code: 0 all is well, 1 something is wrong. Throws {@link UsageError}, and ConfigError for a configuration
   * that cannot be used.
   */
  run(args: string[], env: Variables): Promise<number>
}

/** The command cannot be called like this. Its message names options, never their values: one may be a secret. */
export class UsageError extends Error {}

/** The options by their names. Throws {@link UsageError}. */
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
