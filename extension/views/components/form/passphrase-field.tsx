/** One field for a passphrase. */
import type { ComponentChildren } from 'preact'
import type { Wrongs } from '../../hooks/use-wrongs.ts'
import { Field } from './field.tsx'
import { SecretInput } from './secret-input.tsx'

type Props = { id: string; label: string; wrongs?: Wrongs; help?: ComponentChildren; describedBy?: string }

export const PassphraseField = (props: Props) => <Field {...props}>{(field) => <SecretInput {...field} />}</Field>
