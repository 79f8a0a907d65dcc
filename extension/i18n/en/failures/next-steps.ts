/** In English: the sentences with which several failures end. */

/** `what` happened, and what to do `next`. */
export type FailureText = { what: string; next: string }

export const tryAgain = 'Try again in a moment.'
export const tellOperator = 'Contact your relay administrator and include the details below.'
export const signInAgain = 'Sign in to EBS again.'
export const updateEither = 'Update the extension or the relay.'
export const ourFault =
  'This is a problem in the extension. Try again. If it happens again, report it with the details below.'
