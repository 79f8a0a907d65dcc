/** Cleans texts that others wrote (EBS, a relay, a backup): one line, and every character of it visible. */
import * as v from 'valibot'

/** Ends a line, or jumps within it: two words stand on its sides. */
const BREAK = /[\t-\r\u0085\u2028\u2029]+/g

/**
 * Controls, separators of lines, halves of a surrogate pair, and all that Unicode calls a format character or ignorable:
 * bidi controls, zero width, tags, fillers. U+FE0F is allowed: it gives an emoji its colour, and keyboards type it.
 */
const INVISIBLE = /(?!\ufe0f)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Cf}\p{Default_Ignorable_Code_Point}]/u
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'gu')

/** Whether a text holds a character that nobody can see. */
export const hasInvisible = (text: string): boolean => INVISIBLE.test(text)

/** The text without invisible characters, trimmed. A line break or a tab becomes a blank. A text of one line stays as it is. */
export const oneLine = (text: string): string => text.replace(BREAK, ' ').replace(EVERY_INVISIBLE, '').trim()

/** A text of others, made one line when it comes in. To refuse it would hide everything beside it. */
export const OneLine = v.pipe(v.string(), v.transform(oneLine))
