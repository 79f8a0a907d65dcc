/** The mistakes in a form, field by field. Before the form is sent there is none; a sentence stays until the form is sent again. */
import { useState } from 'preact/hooks'
import { type FailureCode, failureOf } from '../../contracts/errors.ts'
import { t } from '../../i18n/index.ts'
import { announce } from '../lib/announcer.ts'

/** The id of a field → the sentence that says what is wrong in it; empty: nothing. */
export type Wrongs = Readonly<Record<string, string>>

/**
 * @returns `judge`: takes what is wrong, in the order of the form, puts the focus into the first of it, and tells whether all is
 * well. `atField`: does the work, and says a failure of these codes at the field that caused it; tells whether it was done
 */
export function useWrongs() {
  const [wrongs, setWrongs] = useState<Wrongs>({})
  function judge(found: Wrongs): boolean {
    setWrongs(found)
    const first = Object.keys(found).find((id) => found[id])
    if (first === undefined) return true
    const field = document.getElementById(first)
    // A field that takes the focus is read with its description. One that has it already is not read again.
    if (document.activeElement === field) announce(found[first] ?? '', 'assertive')
    else field?.focus()
    return false
  }
  async function atField(id: string, codes: readonly FailureCode[], work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      const code = codes.find((each) => each === failureOf(error).code)
      if (!code) throw error
      const { what, next } = t().failures[code]
      return judge({ [id]: `${what} ${next}` })
    }
  }
  return { wrongs, judge, atField }
}
