/** Asks questions at the terminal, with @clack/prompts, on standard error. */
import { confirm, isCancel, password, select, text } from '@clack/prompts'
import { ConfigError } from '../../../config/parse.ts'
import { Interrupted } from './interrupt.ts'

/** Undefined when the answer is valid, else the text that says what is expected. */
export type Judge = (answer: string) => string | undefined
/** `initial` is the answer that is proposed. `example` is shown while nothing is typed; the tab key takes it. */
export type TextOptions = { initial?: string | undefined; example?: string | undefined; judge?: Judge | undefined }
type Choice<T extends string> = { value: T; label: string; hint?: string }

/**
 * Each question throws {@link Interrupted} when the operator gives up, and ConfigError when there is no terminal to ask
 * at. That error names `option`, which gives the answer without a question.
 */
export type Ask = {
  text(message: string, option: string, more?: TextOptions): Promise<string>
  /** The answer is not displayed, not even its length. */
  secret(message: string, option: string): Promise<string>
  confirm(message: string, option: string, initial?: boolean): Promise<boolean>
  choose<T extends string>(message: string, option: string, choices: Choice<T>[], initial?: T): Promise<T>
}

/** Asks at the process's terminal. @param signal closes an open question */
export function createAsk(signal: AbortSignal): Ask {
  const common = { signal, output: process.stderr }
  return {
    async text(message, option, { initial, example, judge } = {}) {
      mayAsk(message, option)
      const validate = (answer: string | undefined) => judge?.(answer ?? '')
      const shown = {
        ...(initial !== undefined && { initialValue: initial }),
        ...(example !== undefined && { placeholder: example }),
      }
      return answered(await text({ ...common, message, validate, ...shown }))
    },
    async secret(message, option) {
      mayAsk(message, option)
      const validate = (answer: string | undefined) => (answer ? undefined : 'expected a text that is not empty')
      return answered(await password({ ...common, message, mask: '', validate }))
    },
    async confirm(message, option, initial = true) {
      mayAsk(message, option)
      return answered(await confirm({ ...common, message, initialValue: initial }))
    },
    async choose(message, option, choices, initial) {
      mayAsk(message, option)
      // The library's type of a choice depends on the type of its value. Ours are texts.
      const options = choices as Parameters<typeof select<string>>[0]['options']
      const chosen = await select<string>({ ...common, message, options, ...(initial && { initialValue: initial }) })
      const found = choices.find(({ value }) => value === answered(chosen))
      if (!found) throw new Interrupted()
      return found.value
    },
  }
}

/** Whether somebody can be asked. */
export const hasTerminal = (): boolean => process.stdin.isTTY === true

function mayAsk(message: string, option: string): void {
  if (!hasTerminal()) throw new ConfigError(`${message}: there is no terminal to ask at; expected ${option}`)
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer) || typeof answer === 'symbol') throw new Interrupted()
  return answer as Exclude<T, symbol>
}
