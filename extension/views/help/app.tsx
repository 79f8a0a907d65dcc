/** Help, inside the extension: the steps, the vendor's terms, what the checks and results mean, what protects the values. */
import { CHECK_IDS } from '../../../shared/checks.ts'
import { STATES } from '../../contracts/token/status.ts'
import { t } from '../../i18n/index.ts'
import { Quoted } from '../components/quoted.tsx'
import { Result } from '../components/token/result.tsx'
import { Shortcut } from './shortcut.tsx'

export function App() {
  const { help, checks, protection, welcome, results } = t()
  return (
    <main data-view="help" class="page">
      <header>
        <h1>{help.title}</h1>
        <p class="muted">{welcome.teach}</p>
      </header>
      <div class="content">
        <section>
          <h2>{help.stepsTitle}</h2>
          <ol class="steps">
            {help.steps.map((step) => (
              <li key={step}>
                <Quoted text={step} />
              </li>
            ))}
          </ol>
        </section>
        <Shortcut />
        <section>
          <h2>{help.termsTitle}</h2>
          <dl class="terms">
            {help.terms.map(({ term, meaning }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <Quoted text={meaning} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h2>{help.checksTitle}</h2>
          <p>{help.checksTeach}</p>
          <dl class="terms">
            {CHECK_IDS.map((id) => (
              <div key={id}>
                <dt>{checks[id]}</dt>
                <dd>{help.checks[id]}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h2>{help.resultsTitle}</h2>
          <p>{help.resultsTeach}</p>
          <dl class="terms">
            {STATES.filter((state) => state !== 'unchecked').map((result) => (
              <div key={result}>
                <dt>
                  <Result result={result} words={results} />
                </dt>
                <dd>{help.results[result]}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h2>{help.protectionTitle}</h2>
          <p>{protection.deviceTeach}</p>
          <p>{protection.passphraseTeach}</p>
        </section>
        <section>
          <h2>{help.clipboardTitle}</h2>
          <p>{help.clipboard}</p>
        </section>
      </div>
    </main>
  )
}
