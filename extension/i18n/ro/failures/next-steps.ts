/** In Romanian: the sentences with which several failures end. */

export const tryAgain = 'Încercați din nou peste puțin timp.'
export const tellOperator = 'Contactați administratorul relay-ului și trimiteți-i detaliile de mai jos.'
export const signInAgain = 'Autentificați-vă din nou în EBS.'
export const updateEither = 'Actualizați extensia sau relay-ul.'
export const ourFault =
  'Este o problemă a extensiei. Încercați din nou. Dacă se repetă, raportați-o cu detaliile de mai jos.'
