/** In Bulgarian: the checks that the extension makes by itself, and what they find. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'

export const checking: Texts['checking'] = {
  title: 'Проверки',
  teach:
    'Токените за крайни точки се проверяват сами: каквото е в EBS, докато сте влезли в него, и само ключът, за който не е нужен вход, докато трезорът е отключен. Когато никой не е влязъл, се опитва вход без прозорец като потребителя, който последен е разрешил достъпа; не и след изход или отказ. Където EBS иска парола или съгласие, това не става: нищо не се отваря, а каквото е в EBS, се сравнява, когато влезете. За промените съобщават известие и число върху бутона в лентата с инструменти.',
  label: 'Автоматична проверка',
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
      one: `Последна автоматична проверка ${ago}: проверен е един токен за крайна точка.`,
      other: `Последна автоматична проверка ${ago}: проверени са ${number(checked)} токена за крайни точки.`,
    }),
  missed: (count) =>
    plural(count, {
      one: 'Един не можа да бъде проверен изцяло:',
      other: `${number(count)} не можаха да бъдат проверени изцяло:`,
    }),
  because: {
    'sign-in': 'никой не беше влязъл в EBS.',
    unreachable: 'relay сървърът или EBS не отговори.',
  },
  reasons: {
    'sign-in': 'Чака проверка: когато трябваше да се направи, никой не беше влязъл в EBS.',
    unreachable: 'Чака проверка: когато трябваше да се направи, relay сървърът или EBS не отговори.',
  },
  next: 'Прави се веднага щом влезете в EBS при отворен панел.',
}

export const drift: Texts['drift'] = {
  title: (count) =>
    plural(count, {
      one: 'Един токен за крайна точка изисква намеса',
      other: `${number(count)} токена за крайни точки изискват намеса`,
    }),
  line: (name, environment, what) => `${name} (${environment}): ${what}`,
  more: (count) => plural(count, { one: 'и още един', other: `и още ${number(count)}` }),
  next: 'Щракнете тук: страничният панел показва очакваното до наличното и какво да направите.',
}
