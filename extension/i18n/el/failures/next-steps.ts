/** In Greek: the sentences with which several failures end. */

export const tryAgain = 'Δοκιμάστε ξανά σε λίγο.'
export const tellOperator = 'Επικοινωνήστε με τον διαχειριστή του relay και στείλτε του τις παρακάτω λεπτομέρειες.'
export const signInAgain = 'Κάντε ξανά είσοδο στο EBS.'
export const updateEither = 'Ενημερώστε την επέκταση ή το relay στη νεότερη έκδοση.'
export const ourFault =
  'Πρόκειται για πρόβλημα της επέκτασης. Δοκιμάστε ξανά. Αν επαναληφθεί, αναφέρετέ το με τις παρακάτω λεπτομέρειες.'
