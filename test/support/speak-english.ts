/** Views under test speak English, without a build. No other language is loaded: this runs before each file. */
import { en } from '../../extension/i18n/en/texts.ts'
import { use } from '../../extension/i18n/index.ts'

use('en', en)
