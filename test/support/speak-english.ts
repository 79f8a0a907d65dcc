/** Views under test speak English, without a build. */
import { use } from '../../extension/i18n/index.ts'
import { wordsOf } from './words.ts'

use('en', wordsOf('en', false))
