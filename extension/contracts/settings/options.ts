/** The options on which views and background agree: passphrases, minutes, hours, formats. */
import * as v from 'valibot'

export const PASSPHRASE_MIN = 12
const PASSPHRASE_MAX = 200

export const Passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(PASSPHRASE_MAX))
export const NewPassphrase = v.pipe(v.string(), v.minLength(PASSPHRASE_MIN), v.maxLength(PASSPHRASE_MAX))

/** No file of a backup is larger: 20,000 events and 1,000 tokens take about 7 MB. */
export const BACKUP_MAX_BYTES = 20_000_000

/** The choices for the minutes without keyboard or mouse after which the vault locks; 0: never. */
export const IDLE_MINUTES = [0, 1, 5, 10, 30, 60] as const

/** The choices for the hours between two automatic checks; 0: none. */
export const CHECK_HOURS = [0, 6, 24, 72] as const

/** The forms in which a value is handed over to the people who build the integration; `facts` is without the value. */
export const FORMATS = ['value', 'header', 'env', 'json', 'curl', 'powershell', 'cmd', 'facts'] as const
export type Format = (typeof FORMATS)[number]
