/** A terminal that is driven as a person would: reads the question, types, presses Enter. */
import { stripVTControlCharacters } from 'node:util'
import { spawn } from '@lydell/node-pty'
import { eventually } from './eventually.ts'
import { bundledRelay } from './relay-bundles.ts'
import type { Variables } from './relay-process.ts'

export type Terminal = {
  /** All that was shown, without colours. */
  shown(): string
  /** Waits for a question after the last one that was answered. */
  asked(question: string | RegExp): Promise<void>
  /** Waits for a question after the last one that was answered, and types. */
  answer(question: string | RegExp, typed: string): Promise<void>
  /** Presses Ctrl-C at that question. */
  giveUp(question: string | RegExp): Promise<void>
  /** Closes the terminal, as its window would: what still runs there is hung up. */
  close(): void
  ended: Promise<number>
}

const ENTER = '\r'
const CTRL_C = '\x03'

/** A command of the relay at a terminal. */
export function openTerminal(folder: string, variables: Variables, ...args: string[]): Terminal {
  const command = ['--disable-warning=ExperimentalWarning', bundledRelay('node'), ...args]
  return drive(process.execPath, command, folder, { TERM: 'xterm', ...variables })
}

/** What the shell of {@link openShell} asks with. */
export const PROMPT = 'next> '

/** A shell, as a user has it. */
export const openShell = (folder: string, variables: Variables): Terminal =>
  drive('sh', ['-i'], folder, { TERM: 'xterm', PS1: PROMPT, ...variables })

function drive(program: string, args: string[], cwd: string, env: Variables): Terminal {
  // Wide enough that no question is broken.
  const child = spawn(program, args, { cwd, cols: 240, rows: 60, env })
  let shown = ''
  let answered = 0
  child.onData((data) => {
    shown += stripVTControlCharacters(data)
  })
  const ended = new Promise<number>((done) => child.onExit(({ exitCode }) => done(exitCode)))
  const asked = (question: string | RegExp) =>
    eventually(() => {
      const rest = shown.slice(answered)
      if (typeof question === 'string' ? !rest.includes(question) : !question.test(rest)) {
        throw new Error(`${question} was not asked:\n${rest.slice(-1500)}`)
      }
    }, 1_500)
  async function type(question: string | RegExp, keys: string): Promise<void> {
    await asked(question)
    answered = shown.length
    child.write(keys)
  }
  return {
    shown: () => shown,
    asked,
    answer: (question, typed) => type(question, typed + ENTER),
    giveUp: (question) => type(question, CTRL_C),
    close: () => child.kill('SIGHUP'),
    ended,
  }
}
