/** In Bulgarian: the checks that the extension makes by itself, and what they find. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

export const checking: Texts['checking'] = {
  title: 'Проверки',
  teach:
    'Разширението проверява токените автоматично. То сравнява параметрите в EBS, докато имате активна сесия, и тества връзката на всеки токен, докато трезорът е отключен. Ако няма сесия, разширението опитва вход без прозорец от името на потребителя, който последен е избрал „Allow“ (Разреши). Не го прави след изход или след „Deny“ (Откажи). Ако EBS поиска парола или съгласие, не се отваря прозорец и параметрите се сравняват при следващия ви вход. Получавате известие за всяка промяна.',
  label: 'Автоматични проверки',
  hours: (hours) =>
    plural(hours, {
      0: 'Никога',
      24: 'Всеки ден',
      72: 'На всеки три дни',
      one: 'На всеки час',
      other: `На всеки ${number(hours)} часа`,
    }),
}

export const due: Texts['due'] = {
  round: (ago, checked) =>
    plural(checked, {
      0: `Последна автоматична проверка ${ago}.`,
      one: `Последна автоматична проверка ${ago}: проверен е един токен.`,
      other: `Последна автоматична проверка ${ago}: проверени са ${number(checked)} токена.`,
    }),
  because: {
    'sign-in': 'никой не беше влязъл в EBS.',
    unreachable: 'relay сървърът или EBS не отговори.',
  },
  reasons: {
    'sign-in': 'Просрочена проверка. В планирания час никой не беше влязъл в EBS.',
    unreachable: 'Просрочена проверка. В планирания час relay сървърът или EBS не отговори.',
  },
  next: 'Просрочените проверки се правят, когато влезете в EBS и този панел е отворен.',
}

export const drift: Texts['drift'] = {
  title: (count) =>
    plural(count, { one: 'Един токен изисква намеса', other: `${number(count)} токена изискват намеса` }),
  line: (name, environment, what) => `${name} (${environment}): ${what}`,
  more: (count) => plural(count, { one: 'и още един', other: `и още ${number(count)}` }),
  next: 'Отворете страничния панел, за да сравните очакваните и текущите стойности и да видите какво да направите.',
}
