/** In Bulgarian: the sentences with which several failures end. */

export const tryAgain = 'Опитайте отново след малко.'
export const tellOperator = 'Обърнете се към администратора на relay сървъра и му изпратете подробностите по-долу.'
export const signInAgain = 'Влезте отново в EBS.'
export const updateEither = 'Обновете разширението или relay сървъра.'
export const ourFault =
  'Това е проблем в разширението. Опитайте отново. Ако се повтори, съобщете за него с подробностите по-долу.'
