/** A text that quotes names of the vendor's controls: each name carries its language, for those who listen. */
import { splitVendorNames } from '../../contracts/pages/vendor-names.ts'
import { language } from '../../i18n/index.ts'

export const Quoted = ({ text }: { text: string }) => (
  <>
    {splitVendorNames(text, language()).map((part, index) =>
      index % 2 === 0 ? (
        part
      ) : (
        <span key={index} lang="en">
          {part}
        </span>
      ),
    )}
  </>
)
