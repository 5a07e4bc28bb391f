import { plural } from '../plural.ts';

const count = plural('fr');

/** The first page, coming in by a code, and joining. */

export const title = 'Entrer dans une session';
export const codeLabel = 'Le code affiché à l’écran de la salle';
export const codeHint = 'Six lettres et chiffres. Aucun compte. Vous choisissez comment on peut vous citer.';
export const enter = 'Entrer';
export const codeMissing = 'Tapez les six lettres et chiffres affichés à l’écran de la salle.';
export const codeTooShort = (characters: number) =>
  count(characters, {
    one: 'Un code a six lettres et chiffres ; celui-ci en a #. Regardez de nouveau l’écran de la salle.',
    other: 'Un code a six lettres et chiffres ; celui-ci en a #. Regardez de nouveau l’écran de la salle.',
  });
export const codeWrong = (code: string) =>
  `Aucune session n’a le code ${code}. Les codes n’ont ni 0, ni 1, ni I, ni L, ni O : regardez de nouveau l’écran de la salle.`;
export const promises = {
  title: 'Ce sur quoi vous pouvez compter ici',
  floor: 'Le temps promis à la salle est tenu, ou sa perte est montrée.',
  one: 'Salle et en ligne forment une seule file, avec les mêmes droits.',
  why: 'Tout ordre est expliqué à la personne qu’il concerne.',
};
export const organisers = 'Organisation : mes sessions';

export const join = {
  title: 'Entrer dans la session',
  notice: 'Avant d’entrer',
  usual: {
    kept: 'Ce que vous écrivez et faites ici est conservé avec la session, pour que le rapport puisse être suivi jusqu’à ses sources.',
    pseudonym:
      'Le journal ne vous connaît que sous un pseudonyme. Votre nom est scellé à part, et vos mots peuvent être effacés.',
    seen: 'Les autres ne vous voient que comme vous le choisissez ci-dessous. L’équipe de la session voit le nom que vous donnez.',
    totals:
      'Les présences ne sont publiées qu’en totaux, et aucune ventilation n’est assez fine pour désigner quelqu’un.',
    long: 'Tout est conservé aussi longtemps que l’organisateur conserve la session ; le cookie de ce téléphone expire au plus tard après quatre mois.',
    back: 'Vous pouvez retirer une question, un soutien ou une main tant qu’ils sont ouverts, changer jusqu’à la fin la manière dont on vous cite, et demander à l’organisateur d’effacer vos mots ; leur clé est alors détruite.',
    cookie: 'Un cookie vous garde dans cette session. Rien n’est envoyé à qui que ce soit d’autre.',
  },
  group: 'Groupe de parties prenantes',
  groupWhy: 'Il sert à équilibrer l’ordre. Choisissez celui pour lequel vous parlez ici.',
  region: 'Groupe régional',
  place: 'D’où vous participez',
  as: 'Comment on peut vous citer',
  asWhy: 'Vous pouvez changer cela jusqu’à la fin de la session.',
  name: 'Nom',
  nameWhy: 'Nécessaire seulement pour une citation sous votre nom.',
  organisation: 'Organisation',
  organisationWhy: 'Nécessaire seulement pour une citation au titre de votre organisation.',
  optional: 'facultatif',
  submit: 'Entrer',
  choose: 'Choisissez',
  missing: 'Il faut faire un choix.',
  tooLong: '200 caractères au plus, sans caractères de contrôle.',
  unread: 'Certains champs sont à revoir. Ils sont indiqués ci-dessous.',
  joined: 'Vous êtes déjà dans cette session.',
  onward: 'Aller à la session',
  notYet: 'Les portes ne sont pas encore ouvertes. Vous pouvez lire l’avis maintenant et entrer à leur ouverture.',
  closed: 'La session est terminée. On ne peut plus y entrer.',
};

export const broken = {
  notFound: 'Cette page n’existe pas.',
  notFoundWhat: 'L’adresse a peut-être été copiée en partie, ou ce qui se trouvait ici a été retiré.',
  title: 'Cela n’a pas fonctionné.',
  what: 'La faute est de notre côté. Ce que vous aviez déjà envoyé et vu enregistré l’est.',
  named: 'Si vous le signalez à l’organisation, citez ceci :',
  home: 'Vers la première page',
};
