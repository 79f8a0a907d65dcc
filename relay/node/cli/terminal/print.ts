/** Prints texts for people, wrapped to the width of the terminal. */
import { wrap } from './wrap.ts'

/** Prints a result, on standard output. */
export const print = (text: string): void => console.log(wrap(text, process.stdout.columns))

/** Prints what is no result, on standard error. */
export const say = (text: string): void => console.error(wrap(text, process.stderr.columns))

/** The width of a help text that is read by a program. */
const HELP_COLUMNS = 80

/** Prints a help text, on standard output. */
export const printHelp = (text: string): void => console.log(wrap(text, process.stdout.columns ?? HELP_COLUMNS))
