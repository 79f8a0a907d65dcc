/** A command of the relay at a terminal, driven as a person would: reads the question, types, presses Enter. */
import { stripVTControlCharacters } from 'node:util'
import { spawn } from '@lydell/node-pty'
import { eventually } from './eventually.ts'
import { bundledRelay } from './relay-bundles.ts'
import type { Variables } from './relay-process.ts'

export type Terminal = {
  /** All that was shown, without colours. */
  shown(): string
  /** Waits for a question after the last one that was answered, and types. */
  answer(question: string | RegExp, typed: string): Promise<void>
  /** Presses Ctrl-C at that question. */
  giveUp(question: string | RegExp): Promise<void>
  ended: Promise<number>
}

const ENTER = '\r'
const CTRL_C = '\x03'

export function openTerminal(folder: string, variables: Variables, ...args: string[]): Terminal {
  const command = ['--disable-warning=ExperimentalWarning', bundledRelay('node'), ...args]
  // Wide enough that no question is broken.
  const child = spawn(process.execPath, command, {
    cwd: folder,
    cols: 240,
    rows: 60,
    env: { TERM: 'xterm', ...variables },
  })
  let shown = ''
  let answered = 0
  child.onData((data) => {
    shown += stripVTControlCharacters(data)
  })
  const ended = new Promise<number>((done) => child.onExit(({ exitCode }) => done(exitCode)))
  async function type(question: string | RegExp, keys: string): Promise<void> {
    await eventually(() => {
      const rest = shown.slice(answered)
      if (typeof question === 'string' ? !rest.includes(question) : !question.test(rest)) {
        throw new Error(`${question} was not asked:\n${rest.slice(-1500)}`)
      }
    }, 1_500)
    answered = shown.length
    child.write(keys)
  }
  return {
    shown: () => shown,
    answer: (question, typed) => type(question, typed + ENTER),
    giveUp: (question) => type(question, CTRL_C),
    ended,
  }
}
