/** The relay's command line: `npm run relay -- COMMAND`. Without a command the relay starts (`relay/entry/node.ts`). */
import { ConfigError } from '../../config/parse.ts'
import type { Variables } from '../load-config.ts'
import { type Command, UsageError } from './command.ts'
import { Interrupted } from './terminal/interrupt.ts'
import { printHelp, say } from './terminal/print.ts'

/** A command is loaded when it is called. The relay itself needs none of them. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  check: async () => (await import('./check.ts')).check,
  doctor: async () => (await import('./doctor.ts')).doctor,
  init: async () => (await import('./init.ts')).init,
  verify: async () => (await import('./verify.ts')).verify,
  monitor: async () => (await import('./monitor.ts')).monitor,
}

const CALLED_WRONGLY = 2
/** The exit code that shells use for SIGINT. */
const WAS_INTERRUPTED = 130

/**
 * Runs the command that the arguments name. `COMMAND --help` prints its usage; `--help` alone lists the commands.
 * @param args the arguments of the process, at least one
 * @returns the exit code: the command's own; 1 when the configuration cannot be used, 2 when the command was called
 * wrongly, 130 when it was interrupted
 */
export async function runCommand([name = '', ...args]: string[], env: Variables): Promise<number> {
  if (name === '--help' || name === '-h') {
    printHelp(await listOfCommands())
    return 0
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!load) {
    say(`expected a command (${Object.keys(COMMANDS).join(', ')}), or nothing to start the relay`)
    return CALLED_WRONGLY
  }
  const command = await load()
  if (args.includes('--help') || args.includes('-h')) {
    printHelp(command.usage)
    return 0
  }
  try {
    return await command.run(args, env)
  } catch (error) {
    if (error instanceof ConfigError) {
      say(error.message)
      return 1
    }
    if (error instanceof UsageError) {
      say(`${error.message}. See npm run relay -- ${name} --help`)
      return CALLED_WRONGLY
    }
    if (error instanceof Interrupted) {
      console.error('Interrupted.')
      return WAS_INTERRUPTED
    }
    throw error
  }
}

async function listOfCommands(): Promise<string> {
  const lines = Object.entries(COMMANDS).map(async ([name, load]) => `  ${name.padEnd(10)}${(await load()).summary}`)
  return [
    'npm run relay                         starts the relay',
    'npm run relay -- COMMAND [--help]     runs one of these:',
    '',
    ...(await Promise.all(lines)),
  ].join('\n')
}
